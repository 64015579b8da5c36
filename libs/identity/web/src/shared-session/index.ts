// One part, that loads whole: what opens the work that is kept sealed, and what watches over the session.
export { openKeptWork } from './kept-work';
export { SharedSessionView } from './shared-session-view';
