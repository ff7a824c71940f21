// Camunda Cockpit 7.24.0, page «Tiến độ»: what is shown – plan, view, filters – is in the address of the page, so that it can
// be sent as a link and the back key leads to what was shown before. On an instance's tab it is only kept in mind.
const PATH = '/tien-do';

const given = state => Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined && value !== ''));

/** The address at which this is shown. */
export const address = state => `#${PATH}?${new URLSearchParams(given(state))}`;

const linked = place => Object.assign(place, {
  /** A link to what is shown then; what is to be done with the click may be left to the browser (a new window). */
  lead(link, state) {
    link.href = address(state);
    link.addEventListener('click', event => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        place.go(state);
      }
    });
    return link;
  }
});

/** The address of the page; redraw is called whenever something else is to be shown. */
export function addressPlace(redraw) {
  const injector = window.angular.element(document.documentElement).injector();
  const location = injector.get('$location');
  const root = injector.get('$rootScope');
  injector.get('$route').routes[PATH].reloadOnSearch = false; // the page draws anew what differs, and no more
  let noting = false;
  const leave = root.$on('$routeUpdate', () => {
    if (!noting) {
      redraw();
    }
    noting = false;
  });
  return linked({
    get state() {
      return location.search();
    },
    go(state) {
      root.$evalAsync(() => location.path(PATH).search(given(state)));
    },
    /** Keeps in the address what is shown already. */
    note(changes) {
      const before = location.absUrl();
      location.search(given({ ...location.search(), ...changes })).replace();
      noting = location.absUrl() !== before;
      root.$evalAsync();
    },
    leave
  });
}

/** The same where there is no address. */
export function inwardPlace(state, redraw) {
  return linked({
    state,
    go(next) {
      this.state = given(next);
      redraw();
    },
    note(changes) {
      this.state = given({ ...this.state, ...changes });
    },
    leave() {}
  });
}
