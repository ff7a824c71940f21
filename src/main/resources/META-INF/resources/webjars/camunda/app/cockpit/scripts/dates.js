// Camunda Cockpit 7.24.0 writes dates as machines do (2022-09-05T08:00:00) in every language; in Vietnamese ours are dd/MM/yyyy.
import { language } from '../../shared/scripts/language.js';

if (language === 'vi') {
  window.angular.module('cam.commons.filter.date').decorator('camDateFormat', [
    '$delegate',
    shipped => (variant = 'normal') => (variant === 'normal' ? 'DD/MM/YYYY HH:mm:ss' : shipped(variant))
  ]);
}
