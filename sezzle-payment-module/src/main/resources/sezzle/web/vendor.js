// Has Sezzle's own script show its page. Whatever it says, the shop decides.
(function () {
  'use strict';
  if (self.sezzlePay) {
    return;
  }
  self.sezzlePay = 1;
  var LOAD = 4000, LOOK = 3000, KEY = 'sezzle';
  var button = document.querySelector('#sezzle-pay'), id = sessionStorage.getItem(KEY);
  var sdk, failed, now;

  function say(what) {
    var note = now.form.parentNode.querySelector('.sezzle-heard');
    note.textContent = note.dataset[what];
  }

  function leave() {
    now.left = true;
    sessionStorage.removeItem(KEY);
    say('leaving');
    try {
      sdk.closeModal();
    } catch (e) {
      // Not open.
    }
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

  function back(way) {
    go(at(way));
  }

  // A session made for a window or frame is of no use alone: the form gets another one.
  function alone() {
    if (!now.left) {
      leave();
      now.form.submit();
    }
  }

  function json(answer) {
    return answer.json();
  }

  // Heard of a failure, it goes another way if the shopper is not done.
  function look(failure) {
    var it = now;
    fetch(at(failure || ''), {cache: 'no-store'}).then(function (answer) {
      it.lost = answer.status === 404;
      return json(answer);
    }).then(function (answer) {
      return answer.done ? it === now && back('/return') : failure && alone();
    }).catch(function () {
      return failure && alone();
    });
  }

  // Closed before there is a checkout, it is cancelled as soon as there is one.
  function heard(does, way) {
    return function () {
      if (now && !now.left) {
        now.gaveUp = !now.id;
        return now.id && does(way);
      }
    };
  }

  function prepare() {
    var data = button.form.dataset;
    sdk = new window.Checkout({mode: data.mode, publicKey: data.key, apiMode: data.api, apiVersion: 'v2'});
    sdk.renderSezzleButton('sezzle-sdk');
    sdk.init({
      onClick: function () {},
      onComplete: heard(back, '/return'),
      onCancel: heard(back, '/cancel'),
      onFailure: heard(look, '?heard=1')
    });
  }

  // Throws if the browser blocks the window.
  function unblocked(does) {
    var open = window.open, blocked;
    window.open = function () {
      var opened = open.apply(window, arguments);
      blocked = !opened;
      return opened;
    };
    try {
      does();
    } finally {
      window.open = open;
    }
    if (blocked) {
      throw new Error('blocked');
    }
  }

  function show(answer) {
    if (answer.goTo) {
      return go(answer.goTo);
    }
    now.id = answer.checkout;
    if (now.gaveUp) {
      return back('/cancel');
    }
    sessionStorage.setItem(KEY, now.id);
    say('open');
    unblocked(function () {
      sdk.startCheckout({checkout_url: answer.url});
    });
  }

  // In the click if it can be: browsers block later windows.
  function start() {
    clearTimeout(now.late);
    unblocked(function () {
      return sdk.openModal && sdk.openModal();
    });
    var body = new URLSearchParams(new FormData(now.form));
    body.append('inContext', '1');
    return fetch(now.form.action, {method: 'POST', body: body}).then(json).then(show);
  }

  var loaded = new Promise(function (resolve, reject) {
    var script = document.createElement('script');
    script.src = button.form.dataset.sdk;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  }).then(prepare);
  loaded.catch(function () {
    failed = true;
  });

  window.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || failed || form.dataset.origin !== location.origin ||
        !matchMedia('(min-width: 600px) and (min-height: 480px)').matches) {
      return;
    }
    event.preventDefault();
    if (now && now.late) {
      return;
    }
    now = {form: form, late: setTimeout(alone, LOAD)};
    say('opening');
    loaded.then(function () {
      return now.left || start();
    }).catch(function () {
      return now.gaveUp ? go(location.pathname + location.search.replace(/sezzle=\w+/, '')) : alone();
    });
  });

  // The shop's own page, where Sezzle led back to it.
  window.addEventListener('message', function (event) {
    var told = event.data && event.data.sezzle;
    if (event.origin === location.origin && /^[0-9a-f-]{36}$/.test(told)) {
      now = now || {form: button.form};
      now.id = told;
      event.source.close();
      back('/return');
    }
  });

  setInterval(function () {
    if (now && now.id && !now.left && !now.lost) {
      look();
    }
  }, LOOK);

  // Loaded again while the window was open; or back from Sezzle.
  sessionStorage.removeItem(KEY);
  if (id && performance.navigation.type === 1) {
    now = {form: button.form, id: id};
  } else if (/[?&]sezzle=/.test(location.search)) {
    button.focus({preventScroll: true});
  }
})();
