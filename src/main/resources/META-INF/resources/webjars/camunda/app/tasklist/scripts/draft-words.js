// Camunda Tasklist 7.24.0: how a version of a draft is called that stands against the one in the form: by whoever saved it,
// and where that is the person who reads it, by where it was saved, for nobody is told of themselves as of another.

/** The beginning of a sentence. */
export const saved = ({ own, changedBy }) =>
  (own ? 'Đồng chí đã lưu bản nháp ở máy hoặc cửa sổ khác' : `${changedBy} đã lưu bản nháp`);

/** "the version … saved". */
export const which = ({ own, changedBy }) => (own ? 'đồng chí' : `do ${changedBy}`);

/** What the buttons say. */
export const see = ({ own, changedBy }) => (own ? 'Xem bản đã lưu ở nơi khác' : `Xem bản đã lưu của ${changedBy}`);
export const take = ({ own, changedBy }) => (own ? 'Dùng bản đang xem' : `Dùng bản của ${changedBy}`);
export const keepMine = ({ own }) => (own ? 'Giữ bản đang nhập ở đây' : 'Giữ bản của tôi');
