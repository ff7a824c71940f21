// Camunda Tasklist 7.24.0: our configuration in place of the shipped one, whose shortcuts stay.
import { locales } from '../../shared/scripts/language.js';

export default {
  app: { vendor: 'Phần mềm', name: 'Nêu Gương' },
  customScripts: [
    '../shared/scripts/header',
    'scripts/accessible',
    'scripts/attachments',
    'scripts/cockpit-link',
    'scripts/complete-button',
    'scripts/completed-notice',
    'scripts/completed-work',
    'scripts/draft',
    'scripts/emptied-list',
    'scripts/filter-counts',
    'scripts/first-error',
    'scripts/form-dates',
    'scripts/form-words',
    'scripts/messages',
    'scripts/own-progress',
    'scripts/refusal',
    'scripts/refused-place',
    'scripts/small-screen',
    'scripts/sort-by-due',
    'scripts/task-card',
    'scripts/task-description'
  ],
  disableWelcomeMessage: true,
  locales,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'nhận công việc đang mở' },
    focusFilter: { key: 'ctrl+shift+f', description: 'đến bộ lọc đầu tiên' },
    focusList: { key: 'ctrl+alt+l', description: 'đến công việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+f', description: 'đến ô đầu tiên của biểu mẫu' },
    startProcess: { key: 'ctrl+alt+p', description: 'mở danh sách quy trình để bắt đầu' }
  }
};
