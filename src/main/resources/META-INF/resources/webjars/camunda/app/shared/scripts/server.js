// Camunda's web applications 7.24.0: how our scripts in them speak with our own API, as whoever is logged in and with
// Camunda's token against forged requests.

/** Where Camunda's web applications and their APIs stand, without a slash at the end. */
export const CAMUNDA = document.querySelector('base').getAttribute('app-root');

/** Where our API stands, without a slash at the end. */
export const API = CAMUNDA.replace(/\/camunda$/, '') + '/api';

/** What a request failed with: a sentence for people, the HTTP status (0 without an answer), and the answer's own body. */
export class Failure extends Error {
  constructor(message, status, body) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

const UNREACHABLE = 'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.';

const LOGGED_OUT = 'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại.';

const reach = (address, request) => fetch(address, request).catch(() => {
  throw new Failure(UNREACHABLE, 0);
});

const token = () => (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/) || [])[1];

function failure(status, answer) {
  if (status === 401) {
    return new Failure(LOGGED_OUT, status);
  }
  const told = answer && answer.message && status < 500;
  return new Failure(told ? answer.message : `Máy chủ báo lỗi ${status}. Hãy thử lại sau.`, status, answer);
}

async function answered(response) {
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    throw failure(response.status, answer);
  }
  return answer;
}

function request(method, body) {
  const raw = body === undefined || body instanceof FormData || body instanceof Blob;
  const headers = { 'X-XSRF-TOKEN': token(), ...(raw ? {} : { 'Content-Type': 'application/json' }) };
  return { method, headers, body: raw ? body : JSON.stringify(body) };
}

/** Asks our API; a body that is not a form or a file goes as JSON. Answers what came back as JSON, or null. */
export async function call(method, path, body) {
  return answered(await reach(`${API}/${path}`, request(method, body)));
}

/** Asks what we have added to an API of Camunda's own. */
export async function ask(path) {
  return answered(await reach(`${CAMUNDA}/api/${path}`, request('GET')));
}

// Asked before a large file is sent: a server that has to refuse that breaks off the connection without a word.
async function requireLogin() {
  const login = await reach(`${CAMUNDA}/api/admin/auth/user/default`);
  if (!login.ok) {
    throw new Failure(LOGGED_OUT, 401);
  }
}

/** Sends a file to our API as it is; tells the share (0 to 1) that has gone, which fetch cannot. */
export async function upload(path, file, progress) {
  await requireLogin();
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API}/${path}`);
    request.setRequestHeader('X-XSRF-TOKEN', token());
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.addEventListener('progress', event => progress(event.loaded / event.total));
    request.addEventListener('load', () => (request.status < 300 ? done(request.response)
      : failed(failure(request.status, request.response))));
    request.addEventListener('error', () => failed(new Failure(UNREACHABLE, 0)));
    request.send(file);
  });
}

/** Asks our API while the page goes away: the answer is heard by nobody, and browsers let no more than 64 KB through. */
export function callInLeaving(method, path, body) {
  fetch(`${API}/${path}`, { ...request(method, body), keepalive: true }).catch(() => {});
}
