// Sezzle's page in a window or frame: the shop decides.
(function () {
  'use strict';
  if (self.sezzlePay) {
    return;
  }
  self.sezzlePay = 1;
  var LOOK = 3000, LOAD = 8000, SEVERED = 10000, KEY = 'sezzle';
  var now;

  function say(what) {
    if (now.note) {
      now.note.textContent = now.note.dataset[what];
    }
  }

  function leave() {
    now.left = true;
    if (now.popup) {
      now.popup.close();
    }
    sessionStorage.removeItem(KEY);
    say('leaving');
  }

  function go(address) {
    if (!now.left) {
      leave();
      location.assign(address);
    }
  }

  function at(way) {
    return now.form.dataset.checkouts + now.id + way;
  }

  function cancel() {
    now.gaveUp = true;
    if (now.id) {
      go(at('/cancel'));
    }
  }

  // A session made for a window or frame is of no use alone: the form gets another one.
  function alone() {
    if (!now.left) {
      leave();
      now.form.submit();
    }
  }

  function look(heard) {
    var it = now;
    fetch(at(heard ? '?heard=1' : ''), {cache: 'no-store'}).then(function (answer) {
      it.lost = answer.status === 404;
      return answer.json();
    }).then(function (answer) {
      if (answer.done && it === now) {
        go(at('/return'));
      }
    }).catch(function () {});
  }

  // A window that seems closed soon while nobody is back on this page is only out of sight.
  function watch() {
    var age = Date.now() - now.since;
    if (now.popup && now.popup.closed && !now.severed) {
      now.severed = age < SEVERED && !document.hasFocus();
      if (!now.severed) {
        cancel();
      }
    }
    if (!now.left && !now.lost && age > now.looked + LOOK) {
      now.looked = age;
      look();
    }
  }

  function begin() {
    now.since = Date.now();
    now.looked = 0;
    sessionStorage.setItem(KEY, now.id);
    setInterval(watch, 500);
  }

  function show(answer) {
    if (answer.goTo) {
      return go(answer.goTo);
    }
    now.id = answer.checkout;
    now.origin = new URL(answer.url).origin;
    if (now.gaveUp) {
      return cancel();
    }
    if (now.frame) {
      var timer = setTimeout(alone, LOAD);
      now.frame.addEventListener('load', function () {
        clearTimeout(timer);
        now.loaded = true;
      });
    }
    (now.popup || now.frame.contentWindow).location.replace(answer.url);
    say('open');
    begin();
  }

  // In the click: browsers block a window that is opened later.
  function popup() {
    var opened = window.open('', 'sezzle', 'popup,width=520,height=780');
    return opened && !opened.closed && opened;
  }

  window.addEventListener('submit', function (event) {
    var form = event.target;
    var dialog = form.dataset.origin === location.origin && form.parentNode.querySelector('.sezzle-window');
    if (event.defaultPrevented || !dialog || !dialog.showModal || !matchMedia('(min-width: 600px) and (min-height: 480px)').matches) {
      return;
    }
    if (now && now.note) {
      return event.preventDefault();
    }
    var frame = dialog.querySelector('.sezzle-frame'), opened = !frame && popup();
    if (!frame && !opened) {
      return;
    }
    event.preventDefault();
    now = {form: form, note: dialog.querySelector('.sezzle-progress'), frame: frame, popup: opened};
    dialog.hidden = false;
    dialog.showModal();
    dialog.addEventListener('close', cancel);
    dialog.addEventListener('click', function (click) {
      var does = {'sezzle-cancel': cancel, 'sezzle-alone': alone, 'sezzle-show': opened.focus}[click.target.className];
      if (does && click.detail < 2) {
        does.call(opened);
      }
    });
    var body = new URLSearchParams(new FormData(form));
    body.append('inContext', '1');
    fetch(form.action, {method: 'POST', body: body}).then(function (answer) {
      return answer.json();
    }).then(show).catch(function () {
      return now.gaveUp ? go(location.pathname + location.search.replace(/sezzle=\w+/, '')) : alone();
    });
  });

  window.addEventListener('message', function (event) {
    var id = event.data && event.data.sezzle;
    if (event.origin === location.origin && /^[0-9a-f-]{36}$/.test(id)) {
      now = now || {form: document.querySelector('[data-checkouts]')};
      now.id = id;
      event.source.close();
      go(at('/return'));
    } else if (now && now.id && event.origin === now.origin) {
      look(true);
    }
  });

  document.addEventListener('securitypolicyviolation', function (event) {
    if (now && now.frame && !now.loaded && event.effectiveDirective === 'frame-src') {
      alone();
    }
  });

  // Loaded again while the window was open; or back from Sezzle.
  var button = document.querySelector('#sezzle-pay'), id = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (button && id && performance.navigation.type === 1) {
    now = {form: button.form, id: id};
    begin();
  } else if (button && /[?&]sezzle=/.test(location.search)) {
    button.focus({preventScroll: true});
  }
})();
