// Camunda Cockpit 7.24.0, page «Tiến độ»: what the plugin «progress» of the server is asked, with Camunda's login and rights.
import { CAMUNDA, ask } from '../../shared/scripts/server.js';

const PLUGIN = 'cockpit/plugin/progress/default';

const query = parameters => {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given)}` : '';
};

/** A path below the plugin, each part of it encoded. */
export const path = (...parts) => parts.map(encodeURIComponent).join('/');

/** What stands at a path below the plugin. */
export const get = (where, parameters = {}) => ask(`${PLUGIN}/${where}${query(parameters)}`);

/** The address of the same as a workbook. */
export const workbook = (where, parameters = {}) => `${CAMUNDA}/api/${PLUGIN}/${where}.xlsx${query(parameters)}`;
