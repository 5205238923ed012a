/** Why a picture or an attachment is not taken. Each says what to do instead. */
export const fileTexts = {
  nb: {
    'image.empty': 'Filen er tom.',
    'image.kind': 'Filen er {kind}. Bilder må være PNG eller JPEG: åpne bildet, lagre det som PNG eller JPEG og prøv igjen.',
    'image.not-an-image': 'Filen er ikke et bilde vi kjenner. Bilder må være PNG eller JPEG.',
    'image.broken': 'Bildet er ødelagt eller ikke helt. Åpne det i et bildeprogram, lagre det på nytt og prøv igjen.',
    'image.unusual': 'Bildet er lagret på en måte som ikke alle programmer kan vise. Lagre det som vanlig PNG eller JPEG og prøv igjen.',
    'image.print-colours': 'Bildet har farger for trykk (CMYK). Lagre det med skjermfarger (RGB) og prøv igjen.',
    'image.more-than-image': 'Filen har noe mer enn bildet i seg. Lagre bildet på nytt og prøv igjen.',
    'image.too-many-pixels':
      'Bildet er {width} × {height} bildepunkter. Grensen er {limit} millioner i alt og {side} langs en side. Gjør det mindre og prøv igjen.',
    'image.of-another-report': 'Bildet hører til en rapport du ikke kan lese. Sett det inn på nytt fra en fil.',
  },
  nn: {
    'image.empty': 'Fila er tom.',
    'image.kind': 'Fila er {kind}. Bilete må vere PNG eller JPEG: opne biletet, lagre det som PNG eller JPEG og prøv igjen.',
    'image.not-an-image': 'Fila er ikkje eit bilete vi kjenner. Bilete må vere PNG eller JPEG.',
    'image.broken': 'Biletet er øydelagt eller ikkje heilt. Opne det i eit biletprogram, lagre det på nytt og prøv igjen.',
    'image.unusual': 'Biletet er lagra på ein måte som ikkje alle program kan vise. Lagre det som vanleg PNG eller JPEG og prøv igjen.',
    'image.print-colours': 'Biletet har fargar for trykk (CMYK). Lagre det med skjermfargar (RGB) og prøv igjen.',
    'image.more-than-image': 'Fila har noko meir enn biletet i seg. Lagre biletet på nytt og prøv igjen.',
    'image.too-many-pixels':
      'Biletet er {width} × {height} biletpunkt. Grensa er {limit} millionar i alt og {side} langs ei side. Gjer det mindre og prøv igjen.',
    'image.of-another-report': 'Biletet høyrer til ein rapport du ikkje kan lese. Set det inn på nytt frå ei fil.',
  },
  en: {
    'image.empty': 'The file is empty.',
    'image.kind': 'The file is {kind}. Images must be PNG or JPEG: open the image, save it as PNG or JPEG and try again.',
    'image.not-an-image': 'The file is no image we know. Images must be PNG or JPEG.',
    'image.broken': 'The image is damaged or not whole. Open it in an image program, save it again and retry.',
    'image.unusual': 'The image is stored in a way that not every program can show. Save it as an ordinary PNG or JPEG and try again.',
    'image.print-colours': 'The image has colours for print (CMYK). Save it with screen colours (RGB) and try again.',
    'image.more-than-image': 'The file holds something more than the image. Save the image again and retry.',
    'image.too-many-pixels':
      'The image is {width} × {height} pixels. The limit is {limit} million in all and {side} along a side. Make it smaller and try again.',
    'image.of-another-report': 'The image belongs to a report you may not read. Insert it again from a file.',
  },
} as const
