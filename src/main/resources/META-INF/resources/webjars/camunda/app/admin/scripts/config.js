// Camunda Admin 7.24.0: our configuration in place of the shipped one, which is empty.
export default {
  app: { vendor: 'Phần mềm', name: 'Nêu Gương' },
  customScripts: ['scripts/directory']
};
