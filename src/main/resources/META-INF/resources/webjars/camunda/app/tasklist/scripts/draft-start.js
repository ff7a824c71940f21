// Camunda Tasklist 7.24.0 holds what was typed into a start form when the session ends under one and the same name for
// all start forms and all people, "camunda-form:undefined", and opens the next start form with it, whichever that is.
const SHARED = 'camunda-form:undefined';

function move(from, to) {
  const held = localStorage.getItem(from);
  localStorage.removeItem(from);
  localStorage.removeItem(to);
  if (held) {
    localStorage.setItem(to, held);
  }
}

/** Opens a start form with what its own person typed into the same form, and nothing else. */
export function apart(process, scope, open) {
  const own = `neuguong-start:${scope.$root.authentication.name}:${process}`;
  move(own, SHARED);
  open(); // reads it at once
  localStorage.removeItem(SHARED);
  scope.$on('authentication.login.required', () => move(SHARED, own)); // after Tasklist's own listener, which came first
}
