// Camunda Tasklist 7.24.0 keeps a half-filled form in the browser alone, for whoever logs in there next, and only when
// somebody clicks "Save". Here its form is joined with the draft that the server keeps (draft-keeper.js).
import { Draft } from './draft-keeper.js';
import { apart } from './draft-start.js';
import { mendForms } from './form-js.js';

const drafts = new WeakMap(); // by the element that holds the form

// Tasklist gives its form to nobody, so form-js itself is asked: what it is about to import is joined with the draft.
mendForms('draft', prototype => {
  const shipped = prototype.importSchema;
  prototype.importSchema = function (schema, variables) {
    const draft = drafts.get(this._container.parentNode);
    const show = data => shipped.call(this, schema, { ...variables, ...data });
    return draft ? draft.open(this, show) : show({});
  };
});

/** Calls what has to be done when the page is left, or the network is back; answers how to stop that. */
function listen(draft) {
  const listeners = [
    [window, 'pagehide', () => draft.leave()],
    [document, 'visibilitychange', () => draft.save()],
    [window, 'online', () => draft.save()]
  ];
  listeners.forEach(([target, event, listener]) => target.addEventListener(event, listener));
  return () => listeners.forEach(([target, event, listener]) => target.removeEventListener(event, listener));
}

/** Tasklist's form controller, with the draft between it and the form. */
const joined = (controller, draft) => Object.assign(Object.create(controller), {
  registerSaveHandler: () => controller.registerSaveHandler(() => draft.save()),
  registerCompletionHandler: complete => controller.registerCompletionHandler(async done => {
    const objection = await draft.objection();
    if (objection) {
      done(new Error(objection));
      return;
    }
    complete((error, result) => {
      if (!error) {
        draft.end();
      }
      done(error, result);
    });
  }),
  notifyFormDirty: dirty => {
    controller.notifyFormDirty(dirty);
    draft.changed();
  }
});

window.angular.module('cam.tasklist.form').decorator('camTasklistFormCamundaDirective', [
  '$delegate',
  function (directives) {
    const [directive] = directives; // the shipped one; ours of the same name, for files, stays
    const shipped = directive.link;
    directive.compile = () => function (scope, element, attributes, controller) {
      const { taskId } = controller.getParams();
      if (!taskId) {
        apart(controller.getParams().processDefinitionKey, scope, () => shipped(scope, element, attributes, controller));
        return;
      }
      const draft = new Draft(taskId, scope.$root.authentication.name, element[0], () => controller.notifyFormDirty(false));
      const stop = listen(draft);
      drafts.set(element[0], draft);
      scope.$on('$destroy', () => {
        stop();
        draft.close();
      });
      // What was typed is held already when the session is found to have ended; Tasklist would store it once more itself.
      const inner = scope.$new();
      inner.$on = (event, listener) => event === 'authentication.login.required' || scope.$on(event, listener);
      shipped(inner, element, attributes, joined(controller, draft));
    };
    return directives;
  }
]);
