// Camunda Welcome 7.24.0: what the person logged in does next, for each of their roles, above the shipped page, which only
// lists applications. Most people come here a few times a year and need to know where to click.
import { el } from '../../shared/scripts/dom.js';

const ROLES = [
  {
    role: 'Cán bộ lập báo cáo của đơn vị',
    groups: /\.clerks$/,
    steps: [
      'Vào Công việc, chọn «Lập báo cáo» hoặc «Lập đề nghị khen thưởng» của đơn vị, bấm «Nhận việc» rồi điền biểu mẫu.',
      'Bấm «Lưu» để dừng giữa chừng, bấm «Hoàn thành» để chuyển lãnh đạo đơn vị duyệt.',
      'Bài bị trả lại nằm trong Công việc, bộ lọc «Bị trả lại», có ý kiến ở đầu biểu mẫu: sửa theo ý kiến rồi bấm «Hoàn thành» lần nữa.'
    ]
  },
  {
    role: 'Lãnh đạo đơn vị',
    groups: /\.leaders$/,
    steps: [
      'Vào Công việc, mở «Duyệt bài nộp», bấm «Nhận việc» và đọc nội dung cán bộ đã lập.',
      'Chọn duyệt và gửi, hoặc trả lại kèm ý kiến, rồi bấm «Hoàn thành». Bài đã duyệt được gửi ngay đến cơ quan chủ trì.'
    ]
  },
  {
    role: 'Cơ quan tham mưu chủ trì',
    groups: /^leadAgency$/,
    steps: [
      'Vào Công việc để soạn kế hoạch, kiểm tra bài nộp và trình đề nghị khen thưởng.',
      'Lập kế hoạch mới: trong Công việc bấm «Bắt đầu quy trình», chọn «Chu trình kế hoạch».',
      'Xem từng kế hoạch đang ở bước nào: vào Giám sát.'
    ]
  },
  {
    role: 'Văn phòng',
    groups: /^office$/,
    steps: [
      'Vào Công việc, mở «Kiểm tra thể thức» để soát dự thảo kế hoạch.',
      'Mở «Trình ký kế hoạch» hoặc «Trình ký quyết định» để ghi ngày ký, người ký sau khi văn bản đã được ký.'
    ]
  },
  {
    role: 'Ban Thường vụ',
    groups: /^standingCommittee$/,
    steps: [
      'Vào Công việc, mở «Thông qua kế hoạch», «Phê duyệt Hội đồng» hoặc «Quyết định khen thưởng», bấm «Nhận việc».',
      'Đọc nội dung trình, chọn ý kiến rồi bấm «Hoàn thành». Trả lại hoặc không đồng ý thì ghi lý do.'
    ]
  },
  {
    role: 'Thành viên Hội đồng xét chọn',
    groups: /^council\./,
    steps: [
      'Khi phiên họp mở, vào Công việc, mở «Bỏ phiếu», chọn ý kiến chung và những ứng viên trừ ra (nếu có).',
      'Bấm «Hoàn thành» để gửi phiếu. Phiếu đã gửi không sửa được.',
      'Chủ tịch Hội đồng mở «Xác nhận biên bản» sau khi kiểm phiếu.'
    ]
  },
  {
    role: 'Cơ quan thường trực thi đua, khen thưởng',
    groups: /^emulationAgency$/,
    steps: [
      'Vào Công việc, mở «Cho ý kiến» để góp ý về ứng viên.',
      'Mở «Xét tặng giấy khen» để ghi kết quả xét của chính quyền.'
    ]
  },
  {
    role: 'Quản trị hệ thống',
    groups: /^camunda-admin$/,
    steps: [
      'Cập nhật đơn vị, người dùng: vào Quản trị, mục Hệ thống, «Đơn vị và người dùng».',
      'Xử lý sự cố: vào Giám sát, mở phiên chạy có sự cố, xem nguyên nhân rồi cho tác vụ nền chạy lại.'
    ]
  }
];
const NO_ROLE = {
  role: 'Chưa có vai trò',
  steps: ['Tài khoản này chưa được gắn với đơn vị hoặc cơ quan nào. Đề nghị liên hệ người quản trị hệ thống.']
};
const PLACES = { 'Công việc': 'tasklist', 'Giám sát': 'cockpit', 'Quản trị': 'admin' };

async function ask(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address}: HTTP ${response.status}`);
  }
  return response.json();
}

const addressOf = (application, engine) => `../../${application}/${engine}/`;

/** A sentence in which the name of an application leads there, the first time it is named. */
function step(sentence, { authorizedApps }, engine) {
  const [name] = Object.keys(PLACES)
    .filter(place => sentence.includes(place) && authorizedApps.includes(PLACES[place]))
    .sort((one, other) => sentence.indexOf(one) - sentence.indexOf(other));
  if (!name) {
    return el('li', {}, sentence);
  }
  const [before, after] = [sentence.slice(0, sentence.indexOf(name)), sentence.slice(sentence.indexOf(name) + name.length)];
  return el('li', {}, before, el('a', { href: addressOf(PLACES[name], engine) }, name), after);
}

function waiting(own, open, engine) {
  const counts = own + open === 0
    ? 'Hiện không có công việc nào đang chờ.'
    : `Đang có ${own} công việc đã nhận và ${open} công việc chờ nhận.`;
  return el('p', { className: 'next-steps-count' }, counts, ' ',
    el('a', { className: 'btn btn-primary', href: addressOf('tasklist', engine) }, 'Mở danh sách công việc'));
}

async function draw(container, { api: { adminApi, engineApi, engine } }) {
  const login = await ask(`${adminApi}/auth/user/${engine}`);
  const person = encodeURIComponent(login.userId);
  const [{ groups }, own, open] = await Promise.all([
    ask(`${engineApi}/identity/groups?userId=${person}`),
    ask(`${engineApi}/task/count?assignee=${person}`),
    ask(`${engineApi}/task/count?candidateUser=${person}`)
  ]);
  const held = ROLES.filter(role => groups.some(({ id }) => role.groups.test(id)));
  const parts = (held.length ? held : [NO_ROLE]).map(({ role, steps }) => el('div', { className: 'next-steps-role' },
    el('h4', {}, role), el('ol', {}, ...steps.map(sentence => step(sentence, login, engine)))));
  container.append(el('section', { className: 'col-xs-12 next-steps', lang: 'vi' }, el('div', { className: 'inner' },
    el('h3', { className: 'section-title' }, 'Việc cần làm tiếp theo'), waiting(own.count, open.count, engine), ...parts)));
}

const render = (container, passed) => draw(container, passed).catch(() => container.append(
  el('p', { className: 'alert alert-warning', lang: 'vi' }, 'Không đọc được công việc đang chờ. Hãy tải lại trang.')));

export default { id: 'next-steps', pluginPoint: 'welcome.dashboard', priority: 100, render };
