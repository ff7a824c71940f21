// Camunda Tasklist 7.24.0 with form-js 1.8 submits nothing for a list whose last row was removed, so that the rows with which
// the task began would be taken for what the person submitted. Such a list is submitted as an empty one.
import { mendForms } from './form-js.js';

/** The lists of a form that hold rows as they were given, those in groups too. */
const lists = components => components.flatMap(({ type, path, components: inner }) =>
  type === 'dynamiclist' ? [path] : path ? [] : lists(inner || []));

mendForms('emptied-list', prototype => {
  const shipped = prototype._getSubmitData;
  prototype._getSubmitData = function () {
    const submitted = shipped.call(this);
    const { schema, data } = this._getState();
    lists(schema.components)
      .filter(path => Array.isArray(data[path]) && !data[path].length)
      .forEach(path => (submitted[path] = []));
    return submitted;
  };
});
