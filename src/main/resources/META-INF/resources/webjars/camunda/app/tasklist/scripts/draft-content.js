// Camunda Tasklist 7.24.0 with form-js 1.8: what of a form's data is its draft, and what of a draft has no place in a form.
// Tasklist itself saves what the form would submit; that lacks the rows of a list which are folded away.

/** The names under which the fields of a form keep their data; other data are variables that the form only shows. */
const names = components => components.flatMap(({ key, path, components: inner }) =>
  path || key ? [(path || key).split('.')[0]] : names(inner || []));

/** What was typed into a form, and what it was opened with. */
export function dataOf(form) {
  const { schema, data } = form._getState();
  return Object.fromEntries([...new Set(names(schema.components))].map(name => [name, data[name]]));
}

const sorted = object => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The same text for the same content: the database gives an object's fields back in an order of its own. */
export const textOf = content => JSON.stringify(content, (name, value) =>
  (value && typeof value === 'object' && !Array.isArray(value) ? sorted(value) : value));

/** Where each field of a form keeps its data, with * for the row of a list, and what people call it. */
const fields = (components, place = []) => components.flatMap(({ key, path, label, type, components: inner }) => {
  const own = [...place, ...(path || key || '').split('.').filter(Boolean), ...(type === 'dynamiclist' ? ['*'] : [])];
  return inner ? fields(inner, own) : key ? [[own.join('.'), label]] : [];
});

/** Everything in a draft that somebody filled in: where, and what. */
const filled = (value, place = []) => value && typeof value === 'object'
  ? Object.entries(value).flatMap(([name, inner]) => filled(inner, [...place, name]))
  : [null, undefined, '', false].includes(value) ? [] : [[place, value]];

const at = (data, place) => place.reduce((value, name) => (value || {})[name], data);

const isRow = name => /^\d+$/.test(name);

/** What a draft holds and the form, opened with it, does not: because it has no such field, or no longer such a choice. */
export function unfit(form, draft) {
  const { schema, data } = form._getState();
  const known = new Map(fields(schema.components));
  return filled(draft).flatMap(([place, value]) => {
    const several = isRow(place[place.length - 1]); // one of the choices of a field
    const field = several ? place.slice(0, -1) : place;
    const pattern = field.map(name => (isRow(name) ? '*' : name)).join('.');
    const held = at(data, field);
    const fits = known.has(pattern) && (several ? (held || []).includes(value) : held === value);
    const label = known.get(pattern);
    const readable = label && !/^=|{{/.test(label); // others are made by the form from what it shows
    return fits ? [] : [{ name: readable ? label : place.join('.'), value }];
  });
}
