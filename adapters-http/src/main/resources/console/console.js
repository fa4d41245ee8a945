// Follows what changes: a page shows its live part anew, unless somebody is writing in it.
'use strict';

(function () {
  const here = document.querySelector('nav [aria-current="page"]');
  if (here) here.scrollIntoView({ inline: 'center', block: 'nearest' });

  const url = document.body.dataset.live;
  const pulse = document.querySelector('[data-pulse]');
  if (!url || !window.EventSource) return;

  let due = null;
  let tick = null;

  function say(live) {
    if (!pulse) return;
    pulse.textContent = live ? 'live' : 'not live';
    pulse.classList.toggle('on', live);
  }

  // work that goes on is no news: who watches it looks again
  function again() {
    clearTimeout(tick);
    tick = document.querySelector('[data-again]') ? setTimeout(show, 2000) : null;
  }

  function show() {
    due = null;
    again();
    const part = document.querySelector('[data-follow]');
    if (!part || document.hidden) return;
    const busy = part.contains(document.activeElement)
      && document.activeElement.matches('input, textarea, select, summary');
    if (busy) return;
    const held = part.contains(document.activeElement) ? document.activeElement : null;
    const focus = held && (held.getAttribute('href') || (held.form && held.form.getAttribute('action')));
    htmx.ajax('GET', location.pathname + location.search, { target: '#live', select: '#live', swap: 'outerHTML' })
      .then(function () {
        const same = focus && CSS.escape(focus);
        const link = same && document.querySelector('#live a[href="' + same + '"], #live form[action="' + same + '"] button');
        if (link) link.focus({ preventScroll: true });
        again();
      });
  }

  function heard(event) {
    const part = document.querySelector('[data-follow]');
    if (!part) return;
    const job = part.dataset.follow;
    if (job && event.type !== 'missed' && JSON.parse(event.data).job_id !== job) return;
    if (due === null) due = setTimeout(show, 600);
  }

  const stream = new EventSource(url);
  stream.onopen = function () { say(true); };
  stream.onerror = function () { say(false); };
  ['job', 'submission', 'callback', 'transcript', 'follow_up', 'missed'].forEach(function (topic) {
    stream.addEventListener(topic, heard);
  });
  document.addEventListener('visibilitychange', function () { if (!document.hidden) show(); });
  again();
  window.addEventListener('pagehide', function () { stream.close(); });
})();
