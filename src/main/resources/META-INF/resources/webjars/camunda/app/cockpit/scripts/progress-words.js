// Camunda Cockpit 7.24.0, page «Tiến độ»: how plans and numbers are worded.
/** A plan's title continues the word with which its paper begins. */
export const planTitle = ({ title }) => `Kế hoạch ${title}`;

/** The same with its number, by which those of other years differ. */
export const numbered = plan => [plan.number, planTitle(plan)].filter(part => part).join(': ');

/** 1234.5 as 1.234,5 */
export const number = value => value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });

/** How long a step takes. */
export const duration = hours => (hours < 1 ? 'dưới 1 giờ' : hours < 48 ? `${number(hours)} giờ` : `${number(hours / 24)} ngày`);
