// Camunda Tasklist 7.24.0 has buttons and links that are a picture and nothing else, and says its messages to nobody who
// cannot see them. Each gets the name that its tooltip shows, or ours where it has none; new ones, too, as they appear.
const NAMES = {
  '.region-toggle[data-region="filters"]': 'Ẩn hoặc hiện các bộ lọc',
  '.region-toggle[data-region="list"]': 'Ẩn hoặc hiện danh sách công việc',
  '.region-toggle[data-region="task"]': 'Ẩn hoặc hiện công việc',
  '.maximize': 'Phóng to hoặc thu nhỏ công việc',
  '.new-sort .dropdown-toggle': 'Thêm cách sắp xếp',
  '.dropdown-toggle': 'Mở danh sách lựa chọn',
  '.instance-link': 'Xem trong Cockpit',
  '.shutter a': 'Hiện thêm hoặc thu gọn',
  '.navbar-toggle': 'Mở trình đơn'
};
const PICTURES = 'button, a[href], [role="button"]';
const FORM = '.fjs-container'; // names its own

function nameOf(element) {
  const own = Object.keys(NAMES).find(selector => element.matches(selector));
  const hinted = element.matches('[uib-tooltip]') ? element : element.querySelector('[uib-tooltip]');
  return (hinted && hinted.getAttribute('uib-tooltip').trim()) || element.title || (own && NAMES[own]);
}

function nameThem() {
  document.querySelectorAll(PICTURES).forEach(element => {
    const name = element.closest(FORM) || element.innerText.trim() ? null : nameOf(element);
    if (name && element.getAttribute('aria-label') !== name) {
      element.setAttribute('aria-label', name);
    }
  });
  // A search that offers what to choose is what a screen reader calls a combobox.
  document.querySelectorAll('input[aria-expanded]:not([role])').forEach(input => input.setAttribute('role', 'combobox'));
  document.querySelectorAll('.page-notifications:not([role])').forEach(messages => messages.setAttribute('role', 'alert'));
}

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    setTimeout(() => {
      waiting = false;
      nameThem();
    }, 100);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
