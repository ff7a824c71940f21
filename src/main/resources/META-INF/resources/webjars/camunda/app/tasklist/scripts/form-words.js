// Camunda Tasklist 7.24.0: form-js 1.8 has its own words in English and no way to give it others, so they are replaced
// where form-js puts them, before they are drawn. Only in places that hold nothing but its own words.
import { language } from '../../shared/scripts/language.js';

const FORM = '.fjs-container';
const ATTRIBUTES = ['aria-label', 'placeholder', 'title'];

/** In which elements which words stand; each word is a whole text. */
const WORDS = new Map(Object.entries({
  '.fjs-form-field-error': [
    [/^Field is required\.$/, 'Mục này bắt buộc nhập.'],
    [/^Field must have minimum value of (.+)\.$/, 'Giá trị nhỏ nhất là $1.'],
    [/^Field must have maximum value of (.+)\.$/, 'Giá trị lớn nhất là $1.'],
    [/^Field must have minimum length of (.+)\.$/, 'Nội dung phải có ít nhất $1 ký tự.'],
    [/^Field must have maximum length of (.+)\.$/, 'Nội dung không được quá $1 ký tự.'],
    [/^Field must match pattern .+\.$/, 'Nội dung không đúng mẫu quy định.'],
    [/^Field must be a valid email\.$/, 'Địa chỉ thư điện tử không hợp lệ.'],
    [/^Field must be a valid {2}international phone number\. .+$/, 'Số điện thoại không hợp lệ (ví dụ: +84903123456).'],
    [/^Value is not a number\.$/, 'Giá trị phải là số.'],
    [/^Value is expected to be an integer\.$/, 'Giá trị phải là số nguyên.'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Giá trị có nhiều nhất $1 chữ số thập phân.'],
    [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
      'Giá trị không hợp lệ; hai giá trị hợp lệ gần nhất là $1 và $2.'],
    [/^Date and time must both be entered\.$/, 'Phải nhập cả ngày và giờ.']
  ],
  '.fjs-select-placeholder': [[/^Select$/, 'Chọn']],
  '.fjs-dropdownlist-empty': [[/^No results$/, 'Không có kết quả'], [/^All values selected$/, 'Đã chọn tất cả']],
  '.fjs-taglist-skip-link': [[/^Skip to search$/, 'Đến ô tìm kiếm']],
  '.fjs-repeat-render-add': [[/^Add new$/, 'Thêm']],
  '.fjs-repeat-render-collapse': [[/^Expand all \((\d+)\)$/, 'Hiện tất cả ($1)'], [/^Collapse$/, 'Thu gọn']],
  '.fjs-table-middle-container': [[/^Nothing to show\.$/, 'Chưa có dữ liệu.']],
  '.fjs-table-nav-label': [[/^ of $/, ' / ']],
  '.fjs-repeat-row-remove': [[/^Remove list item (\d+)$/, 'Bỏ mục $1']],
  '.fjs-taglist-tag-remove': [[/^Remove tag$/, 'Bỏ lựa chọn này']],
  '.fjs-taglist-input, .fjs-input': [[/^Search$/, 'Tìm kiếm']],
  '.fjs-number-arrow-up': [[/^Increment$/, 'Tăng']],
  '.fjs-number-arrow-down': [[/^Decrement$/, 'Giảm']],
  '.fjs-table-nav-button': [[/^Previous page$/, 'Trang trước'], [/^Next page$/, 'Trang sau']],
  '.fjs-table-th': [
    [/^Click to sort by (.*) descending$/, 'Bấm để sắp xếp theo $1, giảm dần'],
    [/^Click to sort by (.*) ascending$/, 'Bấm để sắp xếp theo $1, tăng dần'],
    [/^Click to remove sorting$/, 'Bấm để bỏ sắp xếp']
  ]
}));

function translated(element, text) {
  for (const [places, words] of WORDS) {
    const [word, vietnamese] = words.find(([pattern]) => pattern.test(text)) || [];
    if (word && element.closest(places)) {
      return text.replace(word, vietnamese);
    }
  }
  return text;
}

function translateText(node) {
  const vietnamese = translated(node.parentElement, node.data);
  if (vietnamese !== node.data) {
    node.data = vietnamese;
  }
}

function translateAttributes(element) {
  ATTRIBUTES.filter(name => element.hasAttribute(name)).forEach(name => {
    const shipped = element.getAttribute(name);
    const vietnamese = translated(element, shipped);
    if (vietnamese !== shipped) {
      element.setAttribute(name, vietnamese);
    }
  });
}

function translateAll(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    return root.parentElement && root.parentElement.closest(FORM) && translateText(root);
  }
  const inside = root.nodeType === Node.ELEMENT_NODE && (root.closest(FORM) || root.querySelector(FORM));
  if (!inside) {
    return undefined;
  }
  translateAttributes(root);
  root.querySelectorAll(ATTRIBUTES.map(name => `[${name}]`).join()).forEach(translateAttributes);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  return undefined;
}

if (language === 'vi') {
  new MutationObserver(changes => changes.forEach(({ type, target, addedNodes }) => {
    if (type === 'childList') {
      addedNodes.forEach(translateAll);
    } else if (type === 'characterData') {
      translateAll(target);
    } else if (target.closest(FORM)) {
      translateAttributes(target);
    }
  })).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES
  });
}
