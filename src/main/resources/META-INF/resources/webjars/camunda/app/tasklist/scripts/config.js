// Camunda Tasklist 7.24.0: our configuration in place of the shipped one, whose shortcuts stay.
export default {
  app: { vendor: 'Phần mềm', name: 'Nêu Gương' },
  customScripts: ['scripts/complete-button', 'scripts/refusal', 'scripts/draft'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'nhận công việc đang mở' },
    focusFilter: { key: 'ctrl+shift+f', description: 'đến bộ lọc đầu tiên' },
    focusList: { key: 'ctrl+alt+l', description: 'đến công việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+f', description: 'đến ô đầu tiên của biểu mẫu' },
    startProcess: { key: 'ctrl+alt+p', description: 'mở danh sách quy trình để bắt đầu' }
  }
};
