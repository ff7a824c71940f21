// Camunda Cockpit 7.24.0: our configuration in place of the shipped one, which is empty.
import { locales } from '../../shared/scripts/language.js';

export default {
  app: { vendor: 'Phần mềm', name: 'Nêu Gương' },
  customScripts: ['../shared/scripts/header', 'scripts/dates', 'scripts/progress'],
  disableWelcomeMessage: true,
  locales
};
