import { lazyRouteComponent } from '@tanstack/react-router'

/** The editor, fetched by itself: the largest part of the app. Once `preload` has it, it stands there with the page, without a pause of its own. */
export const SectionEditor = lazyRouteComponent(() => import('../../editor/section-editor.tsx'), 'SectionEditor')
