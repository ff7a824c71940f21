// Camunda Tasklist 7.24.0 keeps form-js 1.8 among its modules, under a number, and offers it to nobody; scripts that mend it
// get it here.
const NUMBER = 57661;

/** Calls a function with the prototype of form-js' forms; name is the script's own. */
export function mendForms(name, mend) {
  self.webpackChunkcamunda_bpm_webapp.push([[`neuguong-${name}`], {}, modules => mend(modules(NUMBER).Form.prototype)]);
}
