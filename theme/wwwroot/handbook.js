// Everything here is an extra: each page is whole without it. A classic script, so that it also runs from disk.
(function () {
  'use strict';
  var root = document.documentElement;
  var dark = matchMedia('(prefers-color-scheme: dark)');
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };

  var site = document.currentScript ? document.currentScript.src.replace(/assets\/handbook\.js.*/, '') : '';

  // The theme is set before the first paint: this file stands in the head.
  var stored = null;
  try { stored = localStorage.getItem('handbook-theme'); } catch (e) { /* Storage may be forbidden. */ }
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;

  function themeToggle() {
    var button = document.querySelector('.theme-toggle');
    // A browser without pairs of colours has those of the day alone.
    if (!button || !(window.CSS && CSS.supports('color', 'light-dark(red, red)'))) return;
    var isDark = function () { return (root.dataset.theme || (dark.matches ? 'dark' : 'light')) === 'dark'; };
    var label = function () {
      var text = isDark() ? button.dataset.light : button.dataset.dark;
      button.setAttribute('aria-label', text);
      button.title = text;
    };
    button.hidden = false;
    label();
    dark.addEventListener('change', label);
    button.addEventListener('click', function () {
      var next = isDark() ? 'light' : 'dark';
      // Back at what the system says, the choice is forgotten, and the page follows the system again.
      var follows = (next === 'dark') === dark.matches;
      if (follows) delete root.dataset.theme; else root.dataset.theme = next;
      try {
        if (follows) localStorage.removeItem('handbook-theme'); else localStorage.setItem('handbook-theme', next);
      } catch (e) { /* The choice then lasts for this page. */ }
      label();
    });
  }

  // Menus: the navigation on small screens, those under the breadcrumbs. They open without script; it closes them.
  function popups() {
    var menus = all('.popup');
    var ofMenu = function (menu) { return menu.matches('.menu') ? menu.parentNode : menu; };
    var close = function (menu, refocus) {
      if (!menu.open) return;
      menu.open = false;
      if (refocus) menu.firstElementChild.focus();
    };
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') menus.forEach(function (menu) { close(menu, ofMenu(menu).contains(document.activeElement)); });
    });
    document.addEventListener('click', function (event) {
      var link = event.target.closest && event.target.closest('a[href]');
      menus.forEach(function (menu) { if (!ofMenu(menu).contains(event.target) || link) close(menu); });
    });
    // What has the focus must not lie below an open menu.
    document.addEventListener('focusin', function (event) {
      menus.forEach(function (menu) { if (!ofMenu(menu).contains(event.target)) close(menu); });
    });
    var panel = document.querySelector('.sidebar'), current = panel && panel.querySelector('[aria-current=page]:not(.sections a)');
    if (!current) return;
    var show = function () {
      var box = panel.getBoundingClientRect(), own = current.getBoundingClientRect();
      if (own.height && (own.top < box.top || own.bottom > box.bottom)) panel.scrollTop += own.top - box.top - panel.clientHeight / 3;
    };
    show();
    menus[0].addEventListener('toggle', show);
  }

  // Single keys can be switched off: who speaks to a computer presses them by accident (WCAG 2.1.4).
  var singleKeys = function (set) {
    try {
      if (set === false) localStorage.setItem('handbook-keys', 'off'); else if (set) localStorage.removeItem('handbook-keys');
      return localStorage.getItem('handbook-keys') !== 'off';
    } catch (e) { return true; }
  };
  var isTyping = function (target) { return target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName); };

  function keys() {
    var list = document.getElementById('hb-keys'), hint = document.querySelector('.keys-hint');
    if (!list || !list.showModal) return;
    var box = list.querySelector('input');
    list.hidden = hint.hidden = false;
    var open = function () {
      box.checked = singleKeys();
      if (!list.open) list.showModal();
    };
    hint.firstElementChild.addEventListener('click', open);
    list.querySelector('button').addEventListener('click', function () { list.close(); });
    list.addEventListener('click', function (event) { if (event.target === list) list.close(); });
    box.addEventListener('change', function () { singleKeys(box.checked); });
    document.addEventListener('keydown', function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target) || list.open || !singleKeys()) return;
      var link = event.key === 'n' ? 'next' : event.key === 'p' ? 'prev' : null, to = link && document.querySelector('a[rel=' + link + ']');
      if (event.key === '?') open(); else if (to) to.click(); else return;
      event.preventDefault();
    });
  }

  // Search and filters have a script of their own, loaded when somebody begins to use one of them.
  var loading;
  function withSearch(then, otherwise) {
    var opener = document.querySelector('.search-open');
    if (window.__hb) { then(window.__hb); return; }
    if (!opener) return;
    if (!loading) {
      loading = document.createElement('script');
      loading.src = opener.dataset.script;
      document.head.appendChild(loading);
    }
    loading.addEventListener('load', function () { then(window.__hb); });
    if (otherwise) loading.addEventListener('error', otherwise);
  }

  function search() {
    var opener = document.querySelector('.search-open');
    if (!opener || !window.HTMLDialogElement) return;
    var open = function () { withSearch(function (hb) { hb.open(); }, function () { location.href = opener.href; }); };
    opener.addEventListener('click', function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    ['pointerenter', 'focus'].forEach(function (name) {
      opener.addEventListener(name, function () { withSearch(function (hb) { hb.ready(); }); }, { once: true });
    });
    document.addEventListener('keydown', function (event) {
      var isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && singleKeys();
      if (event.defaultPrevented) return;
      if (!isSlash && !((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k')) return;
      event.preventDefault();
      open();
    });
    if (document.querySelector('#hb-search, form.filter')) withSearch(function (hb) { hb.ready().then(function () { matcher = hb; }); });
  }

  function toTop() {
    var link = document.querySelector('.to-top');
    if (!link) return;
    var update = function () { link.hidden = scrollY < 1.5 * innerHeight; };
    addEventListener('scroll', update, { passive: true });
    update();
  }

  // From disk a folder has no index: the link that someone is about to follow gets the file's name.
  function fileLinks() {
    if (location.protocol !== 'file:') return;
    var mend = function (event) {
      var link = event.target.closest && event.target.closest('a[href]');
      if (!link) return;
      // A link in a picture has no pathname to set.
      if (!link.protocol) {
        var url = new URL(link.getAttribute('href'), location.href);
        if (url.pathname.slice(-1) === '/') link.setAttribute('href', url.pathname + 'index.html' + url.hash);
      } else if (link.protocol === 'file:' && link.pathname.slice(-1) === '/') link.pathname += 'index.html';
    };
    ['pointerdown', 'mouseover', 'focusin', 'click', 'auxclick'].forEach(function (name) { document.addEventListener(name, mend, true); });
  }

  // Marks the section being read in the outline.
  function scrollSpy() {
    var links = all('.outline a');
    if (!links.length || !window.IntersectionObserver) return;
    var heads = [], current;
    links.forEach(function (link) {
      var head = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (head) heads.push({ head: head, link: link });
    });
    var update = function () {
      var found;
      heads.forEach(function (entry) { if (entry.head.getBoundingClientRect().top < innerHeight * .3) found = entry.link; });
      if (found === current) return;
      if (current) current.removeAttribute('aria-current');
      if (found) found.setAttribute('aria-current', 'true');
      current = found;
    };
    var waiting = false;
    addEventListener('scroll', function () {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(function () { waiting = false; update(); });
    }, { passive: true });
    update();
  }

  // What links to roles say when they are pointed at, from scripts that are loaded when somebody does.
  var cards = Object.create(null), cardScripts = {};
  window.handbookRoles = function (roles) { for (var name in roles) cards[name] = roles[name]; };
  var roleOf = function (link) {
    if (!link || typeof link.href !== 'string' || link.closest('nav, .letter, .tile, .menu')) return '';
    var path = link.href.split(/[?#]/)[0];
    if (!site || path.indexOf(site + 'roles/') !== 0 || path === location.href.split(/[?#]/)[0]) return '';
    try { return decodeURIComponent(path.slice(site.length + 6).replace(/\/(index\.html)?$/, '')); } catch (e) { return ''; }
  };
  var cardOf = function (name, then) {
    var count = +root.dataset.roleCards, sum = 0;
    for (var i = 0; i < name.length; i++) sum += name.charCodeAt(i);
    if (cards[name] || !name || !count) return then(cards[name]);
    var number = sum % count, script = cardScripts[number];
    if (!script) {
      script = cardScripts[number] = document.createElement('script');
      script.src = site + 'assets/roles-' + number + '.js';
      document.head.appendChild(script);
    }
    script.addEventListener('load', function () { then(cards[name]); });
  };

  // One tip for all letters and links to roles: in a box that scrolls, a tip made by the style sheet would be cut off.
  function tips() {
    var tip, owner, timer, touched = false, tapped = null, wanted = null;
    var hide = function () {
      clearTimeout(timer);
      wanted = null;
      if (!owner) return;
      owner.removeAttribute('aria-describedby');
      tip.hidden = true;
      owner = null;
    };
    // The first line is a title, as far as it goes.
    var open = function (link, lines) {
      hide();
      if (!tip) {
        tip = document.body.appendChild(document.createElement('div'));
        tip.id = 'hb-tip';
        tip.className = 'tip';
        tip.setAttribute('role', 'tooltip');
      }
      owner = link;
      tip.textContent = lines.slice(1).map(function (line) { return '\n' + line; }).join('');
      tip.insertBefore(document.createElement('b'), tip.firstChild).textContent = lines[0];
      tip.hidden = false;
      link.setAttribute('aria-describedby', tip.id);
      place();
    };
    var show = function (letter) {
      clearTimeout(timer);
      if (owner === letter) return;
      if (letter.title) {
        letter.dataset.tip = letter.title;
        letter.removeAttribute('title');
      }
      var table = letter.closest('#hb-matrix'), lines = letter.dataset.tip.split('\n');
      // The note leaves out what the row says; far from its row's head the tip says it again.
      if (table && letter.dataset.tip.indexOf('\n\u201c') < 0)
        lines.splice(-1, 0, '\u201c' + letter.closest('tr').cells[0].firstElementChild.textContent + '\u201d');
      if (table && touched) lines.push(table.dataset.tap);
      open(letter, lines);
    };
    var showCard = function (link) {
      wanted = link;
      cardOf(roleOf(link), function (card) { if (card && wanted === link && owner !== link) open(link, card.filter(Boolean)); });
    };
    var place = function () {
      if (!owner) return;
      var box = owner.getBoundingClientRect(), left = box.left + box.width / 2 - tip.offsetWidth / 2;
      var above = box.top - tip.offsetHeight - 8;
      tip.style.left = Math.max(8, Math.min(left, root.clientWidth - tip.offsetWidth - 8)) + 'px';
      tip.style.top = (above < 8 ? box.bottom + 8 : above) + 'px';
    };
    var over = function (event) {
      var letter = event.target.closest && event.target.closest('a.letter[title], a.letter[data-tip]');
      var link = event.target.closest && event.target.closest('a[href]');
      if (letter) show(letter);
      else if (tip && tip.contains(event.target)) clearTimeout(timer);
      else if (!touched && link && link === owner) clearTimeout(timer);
      // Who only crosses a link is not stopped.
      else if (!touched && roleOf(link)) {
        clearTimeout(timer);
        if (event.type === 'focusin') showCard(link);
        else timer = setTimeout(function () { showCard(link); }, 300);
      }
      // After a tap the browser moves a mouse that nobody holds: only another tap takes the tip away.
      else if (!touched) { clearTimeout(timer); timer = setTimeout(hide, 200); }
    };
    document.addEventListener('mouseover', over);
    document.addEventListener('focusin', over);
    // A finger cannot hover: in the table its first tap shows the tip, the next one follows the letter.
    document.addEventListener('pointerdown', function (event) {
      touched = event.pointerType === 'touch';
      var letter = event.target.closest && event.target.closest('#hb-matrix a.letter');
      tapped = touched && letter !== owner ? letter : null;
      if (touched && owner && letter !== owner && !tip.contains(event.target)) hide();
    }, true);
    document.addEventListener('click', function (event) {
      var letter = event.target.closest && event.target.closest('#hb-matrix a.letter');
      if (!letter || letter !== tapped) return;
      event.preventDefault();
      tapped = null;
      show(letter);
    });
    document.addEventListener('focusout', hide);
    // Focus scrolls, so the tip goes along instead of going away.
    document.addEventListener('scroll', place, true);
    document.addEventListener('keydown', function (event) { if (event.key === 'Escape') hide(); });
  }

  // Filters ask the matcher of the search. Each entry gets a score: 0 where a word is missing.
  // What waits for the first filtering: a link's target may be hidden only then.
  var matcher = null, afterwards = [];
  function match(entries, text, again) {
    var asked = text.trim();
    if (asked && !matcher) withSearch(function (hb) {
      hb.ready().then(function () { matcher = hb; again(); afterwards.splice(0).forEach(function (then) { then(); }); });
    });
    if (!asked || !matcher) { entries.forEach(function (entry) { entry.score = 1; }); return false; }
    var words = entries.map(function (entry) { return entry.words = entry.words || matcher.entryOf(entry.fields); });
    var scores = matcher.rank(words, matcher.read(asked));
    entries.forEach(function (entry, i) { entry.score = scores[i]; });
    return true;
  }
  // Said also when a filter is taken back; not before there was one.
  var count = function (form, shown, of) {
    var place = form.querySelector('.filter-count'), text = place.dataset;
    if (shown < of) form.wasFiltered = true;
    place.textContent = shown < of ? (shown || !text.none ? '' : text.none + ' ') + text.text.replace('{0}', shown).replace('{1}', of)
      : form.wasFiltered && text.all ? text.all.replace('{0}', of) : '';
  };

  // The form's state lives in the address, so that a filtered view can be linked to.
  // settle: whatever apply has left for later.
  function keepInAddress(form, apply, settle) {
    var query = new URLSearchParams(location.search);
    var fields = Array.prototype.filter.call(form.elements, function (field) { return field.name; });
    fields.forEach(function (field) {
      var value = query.get(field.name);
      if (value === null) return;
      if (field.type === 'checkbox') field.checked = value === field.value;
      // A list may no longer have what an old link asks for.
      else if (!field.options || Array.prototype.some.call(field.options, function (option) { return option.value === value; })) field.value = value;
    });
    var timer;
    var changed = function () {
      apply();
      fields.forEach(function (field) {
        var value = field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value.trim();
        if (value) query.set(field.name, value); else query.delete(field.name);
      });
      var text = query.toString();
      // Not from disk in every browser.
      try { history.replaceState(null, '', location.pathname + (text ? '?' + text : '') + location.hash); } catch (e) { }
    };
    form.hidden = false;
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    // Typing goes on; a choice is made.
    form.addEventListener('input', function (event) {
      clearTimeout(timer);
      if (event.target.type === 'search') timer = setTimeout(changed, 80); else changed();
    });
    form.addEventListener('reset', function () { setTimeout(changed); });
    if (location.search) apply();
    // A link to something that the filter hides must still lead to it.
    var reveal = function () {
      var id = location.hash.slice(1);
      // A hash that somebody typed may be no encoded text at all.
      try { id = decodeURIComponent(id); } catch (e) { /* as it is */ }
      var target = id && document.getElementById(id);
      if (target && settle) settle();
      // Not every browser opens what a link leads into.
      for (var folded = target && target.closest('details:not([open])'); folded; folded = target.closest('details:not([open])')) {
        folded.open = true;
        target.scrollIntoView();
      }
      if (target && !target.offsetParent && target.closest('[hidden]')) {
        form.reset();
        setTimeout(function () {
          if (settle) settle();
          // Entries come to their height when they come into sight, a frame later.
          var frames = 12, bring = function () {
            target.scrollIntoView();
            if (frames--) requestAnimationFrame(bring);
          };
          bring();
        }, 20);
      }
    };
    addEventListener('hashchange', reveal);
    reveal();
    if (query.get('q')) afterwards.push(reveal);
  }

  function listFilters() {
    // Who comes to the decisions has a question. On a phone a focused field would bring up the keyboard.
    var first = document.querySelector('.decision-filter');
    all('form[data-filter]').forEach(function (form) {
      var list = document.getElementById(form.dataset.filter), entries;
      var field = function (name) { return form.elements[name]; };
      var apply = function () {
        entries = entries || all('section > ul > li, section > details > ul > li', list).map(function (item, i) {
          // The heading over a list is what its entries have in common; how many responsibilities a role has is no word of it.
          var head = item.closest('section').querySelector('h2, h3'), title = item.querySelector('h3, .subject, a');
          var text = function (part) { return part ? part.textContent : ''; };
          var rest = Array.prototype.filter.call(item.children, function (part) { return part !== title && !part.matches('.tile-foot'); }).map(text);
          return { item: item, place: i, section: item.closest('section'), fields: [
            [text(title), 20], [item.dataset.also || '', 15], [rest.join(' '), 4], [text(item.querySelector('.holders')), 6], [text(head), 3]] };
        });
        var isAsked = match(entries, field('q').value, apply), kind = field('kind') ? field('kind').value : '', shown = 0;
        var nobody = !!field('nobody') && field('nobody').checked;
        // The best first, in each list and among the lists; without a question all as they were.
        if (isAsked || list.isSorted) {
          list.isSorted = isAsked;
          var sorted = entries.slice().sort(function (a, b) { return isAsked && b.score - a.score || a.place - b.place; });
          sorted.forEach(function (entry) { entry.item.parentNode.appendChild(entry.item); });
          sorted.map(function (entry) { return entry.section; }).filter(function (section, i, every) { return every.indexOf(section) === i; })
            .forEach(function (section) { if (section.parentNode === list) list.appendChild(section); });
        }
        entries.forEach(function (entry) {
          entry.item.hidden = (nobody && !entry.item.classList.contains('open-row')) || (kind && entry.item.dataset.kind !== kind) || !entry.score;
          if (!entry.item.hidden) shown++;
        });
        all('section', list).forEach(function (section) {
          section.hidden = !section.querySelector('ul > li:not([hidden])');
          var folded = section.querySelector('details');
          if (folded && isAsked) folded.open = true;
        });
        all('.until-filtered').forEach(function (part) { part.hidden = shown < entries.length; });
        count(form, shown, entries.length);
      };
      keepInAddress(form, apply);
      if (form === first && !location.hash && matchMedia('(hover: hover) and (pointer: fine)').matches) field('q').focus({ preventScroll: true });
    });
  }

  var signOf = function (mark) { return /letter-(.)/.exec(mark.className)[1] + mark.firstChild.data; };

  // A row's letters by column: a run of empty cells is one cell, so each knows where it starts and how far it reaches.
  function readRow(row, body) {
    var column = 0, cells = [], filled = [];
    for (var cell = row.cells[0].nextElementSibling; cell; cell = cell.nextElementSibling) {
      var span = cell.colSpan, letters = cell.firstElementChild ? {} : null;
      for (var mark = cell.firstElementChild; mark; mark = mark.nextElementSibling) {
        // An overridden letter does not count. Its sign is its first text; a star may follow.
        if (!mark.classList.contains('overridden')) letters[signOf(mark)] = true;
      }
      cells.push({ cell: cell, start: column, end: column + span });
      if (letters) filled.push({ column: column, letters: letters, line: null });
      column += span;
    }
    var head = row.cells[0];
    return {
      row: row, body: body, cells: cells, filled: filled, fields: [[head.textContent, 20]], columns: 0, isHidden: false,
      gap: head.querySelector('.nobody') ? 'nobody' : head.querySelector('.several') ? 'several' : ''
    };
  }

  function matrixFilter() {
    var form = document.querySelector('form[data-matrix]'), table = document.getElementById('hb-matrix');
    if (!form || !table) return;
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells, 1);
    var wrap = table.parentNode, noMatch = document.querySelector('.no-match');
    // The roles of the list; the table's columns are some of them.
    var roles = all('.by-role > details').map(function (details) {
      return { details: details, id: details.dataset.role, unit: details.dataset.unit, next: 0, left: 0, count: details.querySelector('.count') };
    });
    var roleIds = roles.map(function (role) { return role.id; });
    var roleAt = heads.map(function (head) { return roleIds.indexOf(head.dataset.role); });
    // Which columns are shown, the number of shown ones before each, and a number that changes when they do.
    var shownColumns = heads.map(function () { return true; }), columnsNow = 0;
    var before = heads.map(function (head, i) { return i; }).concat(heads.length);
    // others: rows that are not in the table, but what one role does alone, and what very many roles share.
    var rows, others, bodies, waiting = [], timer, slice = 120;

    var read = function () {
      if (rows) return;
      bodies = [];
      rows = [];
      Array.prototype.forEach.call(table.tBodies, function (element) {
        var body = { element: element, group: element.dataset.group, head: element.rows[0], left: 0 };
        bodies.push(body);
        for (var row = body.head.nextElementSibling; row; row = row.nextElementSibling) rows.push(readRow(row, body));
      });
      others = [];
      roles.forEach(function (role, index) {
        role.lines = all('.in-table > li', role.details);
        role.lists = all('ul', role.details);
        all('.alone > li', role.details).forEach(function (line) {
          var letters = {};
          all('.letter:not(.overridden)', line).forEach(function (mark) { letters[signOf(mark)] = true; });
          others.push({
            row: line, fields: [[line.querySelector('a').textContent, 20]], body: { group: line.parentNode.dataset.group }, gap: line.dataset.gap,
            filled: [{ role: index, letters: letters }], of: role
          });
        });
      });
      all('.crowd-row').forEach(function (row) {
        var filled = [];
        all('p', row).forEach(function (names) {
          var letters = {};
          letters[signOf(names.firstElementChild)] = true;
          names.dataset.roles.split(' ').forEach(function (id) { filled.push({ role: roleIds.indexOf(id), letters: letters }); });
        });
        others.push({ row: row, fields: [[row.firstElementChild.textContent, 20]], body: row.dataset, gap: row.dataset.gap, filled: filled });
      });
      // The lines of the list by role are those of the table's columns, from top to bottom.
      rows.forEach(function (entry) {
        entry.filled.forEach(function (place) {
          place.role = roleAt[place.column];
          place.line = roles[place.role].lines[roles[place.role].next++];
        });
      });
    };
    // A cell is as wide as the columns that it reaches over and that are shown.
    var respan = function (entry) {
      if (entry.columns === columnsNow) return;
      entry.columns = columnsNow;
      entry.cells.forEach(function (place) {
        var left = before[place.end] - before[place.start];
        if (place.cell.hidden === !!left) place.cell.hidden = !left;
        if (left && place.cell.colSpan !== left) place.cell.colSpan = left;
      });
    };
    var showRow = function (entry) {
      respan(entry);
      if (!entry.isHidden) return;
      entry.isHidden = entry.row.hidden = false;
    };
    // Showing thousands of rows takes a browser a second: those in sight come at once, the others bit by bit,
    // and a new filter need not wait for them.
    var showMore = function (all) {
      clearTimeout(timer);
      for (var n = 0; waiting.length && (all || n < slice); n++) showRow(waiting.pop());
      if (waiting.length) timer = setTimeout(showMore, 16);
    };
    var setColumns = function (wanted) {
      if (wanted.every(function (is, column) { return is === shownColumns[column]; })) return;
      columnsNow++;
      shownColumns = wanted;
      heads.forEach(function (head, column) {
        if (head.hidden === wanted[column]) head.hidden = !wanted[column];
        before[column + 1] = before[column] + (wanted[column] ? 1 : 0);
      });
      bodies.forEach(function (body) { body.head.cells[0].colSpan = before[heads.length] + 1; });
      table.classList.toggle('too-wide-for-paper', before[heads.length] > +table.dataset.sheet);
    };
    var filterRoles = function (is) {
      rows.forEach(function (entry) {
        entry.filled.forEach(function (place) {
          var hide = !entry.fits || !is.letter(place);
          if (place.line.hidden !== hide) place.line.hidden = hide;
        });
      });
      roles.forEach(function (role) { role.alone = 0; });
      var found = 0;
      others.forEach(function (entry) {
        if (entry.row.hidden === entry.fits) entry.row.hidden = !entry.fits;
        if (entry.fits && entry.of) { entry.of.alone++; found++; }
      });
      roles.forEach(function (role, index) {
        var left = role.lines.filter(function (line) { return !line.hidden; }).length + role.alone;
        role.lists.forEach(function (list) {
          list.hidden = !list.querySelector('li:not([hidden])');
          if (list.previousElementSibling.className === 'list-title') list.previousElementSibling.hidden = list.hidden;
        });
        role.count.textContent = left;
        role.details.hidden = !is.column(index) || (is.filtered && !left);
        // What only this list shows is unfolded, unless it is too much to look through.
        var opens = index === is.role || (is.filtered && role.alone > 0 && found <= 40);
        if (opens && !role.details.open) role.details.open = role.isOpened = true;
        else if (!opens && role.isOpened) role.details.open = role.isOpened = false;
      });
    };
    var criteria = function () {
      var value = function (name) { return form.elements[name] ? form.elements[name].value : ''; };
      var option = form.elements.letter && form.elements.letter.selectedOptions[0];
      var sign = option && option.value && option.dataset.kind + option.dataset.sign;
      var role = value('role'), unit = value('unit'), group = value('group'), gap = value('gap');
      var isAsked = match(rows.concat(others), value('q'), apply);
      var chosen = role ? roleIds.indexOf(role) : -1;
      var inUnit = roles.map(function (entry) { return !unit || entry.unit === unit; });
      var letter = function (place) { return !sign || place.letters[sign]; };
      var column = function (index) { return (index < 0 ? !unit : inUnit[index]) && (!role || index === chosen); };
      var isAnyone = !role && !unit && !sign;
      return {
        filtered: !!(isAsked || role || unit || group || gap || sign), role: chosen, letter: letter, column: column,
        unit: function (index) { return inUnit[index]; },
        // Role, unit and letter are asked of one cell: that role has that letter.
        fits: function (entry) {
          return (!gap || (gap === 'any' ? entry.gap : entry.gap === gap)) && (!group || entry.body.group === group) && entry.score > 0 &&
            (isAnyone || entry.filled.some(function (place) { return column(place.role) && letter(place); }));
        }
      };
    };
    var apply = function () {
      read();
      var is = criteria(), used = heads.map(function () { return !is.filtered; }), shown = 0, more = 0;
      bodies.forEach(function (body) { body.left = 0; });
      waiting = [];
      rows.forEach(function (entry) {
        entry.fits = !!is.fits(entry);
        if (!entry.fits) return;
        shown++;
        entry.body.left++;
        waiting.push(entry);
        entry.filled.forEach(function (place) { used[place.column] = true; });
      });
      // Columns without a letter in what is left only take room away.
      if (shown) setColumns(used.map(function (isUsed, column) { return isUsed && is.unit(roleAt[column]); }));
      // What stays hidden with its group is left alone. A group that comes back brings its rows bit by bit.
      rows.forEach(function (entry) {
        if (!entry.body.left || entry.isHidden || (entry.fits && entry.columns === columnsNow && !entry.body.element.hidden)) return;
        entry.isHidden = entry.row.hidden = true;
      });
      bodies.forEach(function (body) { if (body.element.hidden === !!body.left) body.element.hidden = !body.left; });
      waiting.reverse();
      showMore();
      others.forEach(function (entry) {
        entry.fits = !!is.fits(entry);
        if (entry.fits) more++;
      });
      filterRoles(is);
      noMatch.hidden = shown + more > 0;
      wrap.hidden = !shown;
      all('.by-role, .crowd').forEach(function (part) { part.hidden = !part.querySelector('details:not([hidden]), .crowd-row:not([hidden])'); });
      count(form, shown + more, rows.length + others.length);
    };
    keepInAddress(form, apply, function () { showMore(true); });
    addEventListener('beforeprint', function () { showMore(true); });
    // The button that took the filter back is gone; the reader is not sent to the top of the page.
    noMatch.addEventListener('click', function (event) { if (event.target.closest('button')) form.elements.q.focus(); });
    // So that the first letter typed need not wait for it.
    if (window.requestIdleCallback) requestIdleCallback(read, { timeout: 4000 }); else setTimeout(read, 1500);
  }

  // Board, timeline and list show the same items: what a row says in its facets holds for the tile and the bar of the same address.
  function roadmapFilter() {
    var form = document.querySelector('form[data-roadmap]');
    if (!form) return;
    var byHref = function (selector) {
      var found = {};
      all(selector).forEach(function (link) { found[link.getAttribute('href')] = link; });
      return found;
    };
    // A link from a page without script asks for one facet: "#theme-harbour".
    var asked = /^#(theme|role|status|period|preset)-(.+)/.exec(location.hash);
    all('.facet, .facets').forEach(function (part) { part.remove(); });
    if (asked) {
      var query = asked[1] === 'preset' ? '?' + asked[2] + '=1' : '?' + asked[1] + '=' + asked[2];
      try { history.replaceState(null, '', location.pathname + query); } catch (e) { /* as it is */ }
    }
    var picture = timeline(), bars = byHref('.timeline a'), tiles = byHref('.board a.item');
    var entries = all('.items tr[data-facets]').map(function (row) {
      var href = row.querySelector('a.item').getAttribute('href'), tile = tiles[href] && tiles[href].closest('.tile');
      var fields = [[row.querySelector('a.item').textContent, 20], [row.textContent + (tile ? ' ' + tile.textContent : ''), 4]];
      return { parts: [row, tile, bars[href]].filter(Boolean), facets: ' ' + row.dataset.facets + ' ', fields: fields, shown: true };
    });
    var apply = function () {
      var wanted = [], shown = 0;
      match(entries, form.elements.q.value, apply);
      Array.prototype.forEach.call(form.elements, function (field) {
        if (field.type === 'checkbox' ? field.checked : field.value && field.options)
          wanted.push(field.options ? field.name + '-' + field.value : 'preset-' + field.name);
      });
      entries.forEach(function (entry) {
        entry.shown = wanted.every(function (facet) { return entry.facets.indexOf(' ' + facet + ' ') >= 0; }) && entry.score > 0;
        entry.parts.forEach(function (part) { part.toggleAttribute('hidden', !entry.shown); });
        if (entry.shown) shown++;
      });
      all('.items tbody').forEach(function (group) { group.hidden = !group.querySelector('tr[data-facets]:not([hidden])'); });
      all('.board-column').forEach(function (column) { column.querySelector('.count').textContent = all('.tile:not([hidden])', column).length; });
      all('.board, .list-part').forEach(function (part) { part.hidden = !shown; });
      if (picture) picture();
      count(form, shown, entries.length);
    };
    keepInAddress(form, apply);
  }

  // Opens the timeline at its day, keeps the names of lanes in sight, and closes the gaps that hidden bars leave.
  function timeline() {
    var box = document.querySelector('.timeline-wrap'), now = box && box.querySelector('.as-of');
    if (!box) return null;
    var svg = box.querySelector('svg'), number = function (element, name) { return +element.getAttribute(name); };
    var rtl = getComputedStyle(box).direction === 'rtl';
    var move = function (element, x, y) { element.setAttribute('transform', 'translate(' + x + ' ' + y + ')'); };
    var bars = all('a', svg).map(function (link) { return { link: link, y: number(link.querySelector('rect'), 'y'), by: 0 }; });
    var lanes = all('.lane', svg).map(function (rect) {
      var y = number(rect, 'y'), end = y + number(rect, 'height');
      return { rect: rect, name: rect.nextElementSibling, y: y, by: 0, bars: bars.filter(function (bar) { return bar.y > y && bar.y < end; }) };
    });
    var arrows = all('.arrow', svg).map(function (path) {
      var bar = function (href) { return bars.filter(function (bar) { return bar.link.getAttribute('href') === href; })[0]; };
      return { path: path, from: bar(path.dataset.from), to: bar(path.dataset.to), at: path.getAttribute('d').match(/-?\d+/g).map(Number) };
    });
    var names = function () { lanes.forEach(function (lane) { move(lane.name, box.scrollLeft, lane.by); }); };
    if (now) {
      var place = now.getBoundingClientRect().left - box.getBoundingClientRect().left;
      box.scrollLeft += place - box.clientWidth * (rtl ? .75 : .25);
    }
    names();
    box.addEventListener('scroll', names, { passive: true });
    return function () {
      var y = lanes[0].y, isShown = function (bar) { return !bar.link.hasAttribute('hidden'); };
      lanes.forEach(function (lane) {
        var shown = lane.bars.filter(isShown);
        [lane.rect, lane.name].forEach(function (part) { part.toggleAttribute('hidden', !shown.length); });
        if (!shown.length) return;
        lane.by = y - lane.y;
        move(lane.rect, 0, lane.by);
        lane.rect.setAttribute('height', 30 * (shown.length + 1));
        shown.forEach(function (bar, i) {
          bar.by = y + 33 + 30 * i - bar.y;
          move(bar.link, 0, bar.by);
        });
        y += 36 + 30 * shown.length;
      });
      arrows.forEach(function (arrow) {
        var at = arrow.at;
        arrow.path.toggleAttribute('hidden', !isShown(arrow.from) || !isShown(arrow.to));
        arrow.path.setAttribute('d', 'M' + at[0] + ' ' + (at[1] + arrow.from.by) + 'h' + at[2] + 'V' + (at[3] + arrow.to.by) + 'H' + at[4]);
      });
      svg.setAttribute('height', y + 4);
      svg.setAttribute('viewBox', '0 0 ' + number(svg, 'width') + ' ' + (y + 4));
      names();
      document.querySelector('.timeline-part').hidden = !bars.some(isShown);
    };
  }

  // The arcs of the role that is pointed at or has the focus, and the roles at their other ends.
  function arcs() {
    all('.map').forEach(function (map) {
      var paths = all('path[data-ends]', map), boxes = all('a[data-role]', map), lit = null;
      if (!paths.length) return;
      var light = function (role) {
        if (role === lit) return;
        lit = role;
        var near = {};
        paths.forEach(function (path) {
          var ends = path.dataset.ends.split(' '), isOn = role !== null && ends.indexOf(role) >= 0;
          path.classList.toggle('on', isOn);
          if (isOn) near[ends[0]] = near[ends[1]] = true;
        });
        boxes.forEach(function (box) { box.classList.toggle('on', !!near[box.dataset.role]); });
        map.classList.toggle('lit', role !== null);
      };
      var over = function (event) {
        var box = event.target.closest('a[data-role]') || map.querySelector('a[data-role]:focus-visible');
        light(box && box.dataset.role);
      };
      map.addEventListener('mouseover', over);
      map.addEventListener('focusin', over);
      ['mouseleave', 'focusout'].forEach(function (name) { map.addEventListener(name, function () { light(null); }); });
    });
  }

  // A button on each block of code; the words for it stand on the page.
  function copyButtons() {
    var words = document.querySelector('main[data-copy]');
    all('.prose pre').forEach(function (pre) {
      var box = pre.parentElement, button = document.createElement('button');
      if (!box.classList.contains('code')) {
        box = document.createElement('div');
        box.className = 'code';
        pre.replaceWith(box);
        box.append(pre);
      }
      button.type = 'button';
      button.className = 'code-copy';
      button.textContent = words.dataset.copy;
      button.setAttribute('aria-live', 'polite');
      button.addEventListener('click', function () {
        var done = function () {
          button.textContent = words.dataset.copied;
          setTimeout(function () { button.textContent = words.dataset.copy; }, 2000);
        };
        var byHand = function () {
          getSelection().selectAllChildren(pre);
          if (document.execCommand('copy')) done();
        };
        if (navigator.clipboard) navigator.clipboard.writeText(pre.textContent).then(done, byHand); else byHand();
      });
      pre.before(button);
    });
  }

  // Paper has no button to unfold with.
  function printing() {
    var opened = [];
    addEventListener('beforeprint', function () {
      opened = all('main details:not([open])').filter(function (details) { return !details.matches('.outline-button'); });
      opened.forEach(function (details) { details.open = true; });
    });
    addEventListener('afterprint', function () { opened.forEach(function (details) { details.open = false; }); });
  }

  fileLinks();
  document.addEventListener('DOMContentLoaded', function () {
    themeToggle();
    popups();
    keys();
    search();
    toTop();
    scrollSpy();
    tips();
    listFilters();
    matrixFilter();
    roadmapFilter();
    arcs();
    copyButtons();
    printing();
  });
})();
