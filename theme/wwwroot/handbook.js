// Everything here is an extra: each page is whole without it. A classic script, so that it also runs from disk.
(function () {
  'use strict';
  var root = document.documentElement;
  var dark = matchMedia('(prefers-color-scheme: dark)');
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };

  // The theme is set before the first paint: this file stands in the head.
  var stored = null;
  try { stored = localStorage.getItem('handbook-theme'); } catch (e) { /* Storage may be forbidden. */ }
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;

  function themeToggle() {
    var button = document.querySelector('.theme-toggle');
    if (!button) return;
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

  // One tip for all letters: in a box that scrolls, a tip made by the style sheet would be cut off.
  function tips() {
    var tip, owner, timer;
    var hide = function () {
      clearTimeout(timer);
      if (!owner) return;
      owner.removeAttribute('aria-describedby');
      tip.hidden = true;
      owner = null;
    };
    var show = function (letter) {
      clearTimeout(timer);
      if (owner === letter) return;
      hide();
      if (!tip) {
        tip = document.body.appendChild(document.createElement('div'));
        tip.id = 'hb-tip';
        tip.className = 'tip';
        tip.setAttribute('role', 'tooltip');
      }
      if (letter.title) {
        letter.dataset.tip = letter.title;
        letter.removeAttribute('title');
      }
      owner = letter;
      tip.textContent = letter.dataset.tip;
      tip.hidden = false;
      letter.setAttribute('aria-describedby', tip.id);
      place();
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
      if (letter) show(letter);
      else if (tip && tip.contains(event.target)) clearTimeout(timer);
      else if (owner) { clearTimeout(timer); timer = setTimeout(hide, 120); }
    };
    document.addEventListener('mouseover', over);
    document.addEventListener('focusin', over);
    document.addEventListener('focusout', hide);
    // Focus scrolls, so the tip goes along instead of going away.
    document.addEventListener('scroll', place, true);
    document.addEventListener('keydown', function (event) { if (event.key === 'Escape') hide(); });
  }

  var fold = function (text) { return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase(); };
  // Words are compared by what is left of them without endings: "improving" finds "improvement". Lighter than the compiler's stems, and compared with nothing but each other.
  var endings = /^(.{3,}?)(?:ization|ation|ement|ment|izing|ating|ingly|ing|ity|ive|ion|izer|ized|ize|ator|ated|ate|er|or|ely|ly|ed|es|e|s)$/;
  var spellings = [[/^(.{2,})ies$/, '$1y'], [/^(.{5,})isation$/, '$1ization'], [/^(.{5,})ising$/, '$1izing'], [/^(.{5,})is(ed|er|e)$/, '$1iz$2'], [/^(.{3,})our$/, '$1or']];
  var cut = function (word) {
    for (var i = 0; i < spellings.length; i++) if (spellings[i][0].test(word)) return word.replace(spellings[i][0], spellings[i][1]);
    var found = word.slice(-2) !== 'ss' && endings.exec(word);
    if (!found) return word;
    return found[1].length > 3 && /([^sle])\1$/.test(found[1]) ? found[1].slice(0, -1) : found[1];
  };
  var roots = new Map();
  var rootOf = function (word) {
    var root = roots.get(word);
    if (root === undefined) {
      for (root = word; root !== cut(root);) root = cut(root);
      roots.set(word, root);
    }
    return root;
  };
  var wordsOf = function (text) { return text.replace(/['’]s(?![\p{L}\p{N}])/gu, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean); };
  var rootsOf = function (text) { return ' ' + wordsOf(text).map(rootOf).join(' ') + ' '; };
  // What to look for: each word typed as it is, by its root, and by the roots of the words that the page takes for the same.
  function termsOf(typed, form) {
    var words = wordsOf(fold(typed)), silent = (form.dataset.silent || '').split(' ');
    var telling = words.filter(function (word) { return silent.indexOf(word) < 0; });
    var groups = (form.dataset.synonyms || '').split('|').map(function (group) { return group.split(' ').map(rootsOf); });
    return (telling.length ? telling : words).map(function (word) {
      var root = rootsOf(word), alike = [root];
      groups.forEach(function (group) { if (group.indexOf(root) >= 0) alike = alike.concat(group); });
      return { word: word, roots: alike };
    });
  }
  var fits = function (entry, terms) {
    return terms.every(function (term) {
      return entry.text.indexOf(term.word) >= 0 || term.roots.some(function (root) { return entry.roots.indexOf(root) >= 0; });
    });
  };
  // Every word typed must occur, in any order.
  var holds = function (text, words) { return words.every(function (word) { return text.indexOf(word) >= 0; }); };
  var count = function (form, shown, of) {
    var place = form.querySelector('.filter-count');
    place.textContent = shown === of ? '' : place.dataset.text.replace('{0}', shown).replace('{1}', of);
  };

  // The form's state lives in the address, so that a filtered view can be linked to.
  function keepInAddress(form, apply) {
    var query = new URLSearchParams(location.search);
    var fields = Array.prototype.filter.call(form.elements, function (field) { return field.name; });
    fields.forEach(function (field) {
      var value = query.get(field.name);
      if (value === null) return;
      if (field.type === 'checkbox') field.checked = value === field.value; else field.value = value;
    });
    var timer;
    var changed = function () {
      apply();
      fields.forEach(function (field) {
        var value = field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value.trim();
        if (value) query.set(field.name, value); else query.delete(field.name);
      });
      var text = query.toString();
      try { history.replaceState(null, '', location.pathname + (text ? '?' + text : '') + location.hash); } catch (e) { /* Not from disk in every browser. */ }
    };
    form.hidden = false;
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(changed, 80); });
    form.addEventListener('reset', function () { setTimeout(changed); });
    if (location.search) apply();
    // A link to something that the filter hides must still lead to it.
    var reveal = function () {
      var id = location.hash.slice(1);
      // A hash that somebody typed may be no encoded text at all.
      try { id = decodeURIComponent(id); } catch (e) { /* as it is */ }
      var target = id && document.getElementById(id);
      if (target && !target.offsetParent && target.closest('[hidden]')) {
        form.reset();
        setTimeout(function () { target.scrollIntoView(); }, 20);
      }
    };
    addEventListener('hashchange', reveal);
    reveal();
  }

  function listFilters() {
    all('form[data-filter]').forEach(function (form) {
      var list = document.getElementById(form.dataset.filter), entries;
      var field = function (name) { return form.elements[name]; };
      keepInAddress(form, function () {
        entries = entries || all('section > ul > li, section > details > ul > li', list).map(function (item) {
          // The heading over a list is what its entries have in common.
          var head = item.closest('section').querySelector('h2, h3');
          var text = fold([item.textContent, item.dataset.also || '', head ? head.textContent : ''].join(' '));
          return { item: item, text: text, roots: rootsOf(text) };
        });
        var terms = termsOf(field('q').value, form), kind = field('kind') ? field('kind').value : '', nobody = !!field('nobody') && field('nobody').checked, shown = 0;
        entries.forEach(function (entry) {
          entry.item.hidden = (nobody && !entry.item.classList.contains('open-row')) || (kind && entry.item.dataset.kind !== kind) || !fits(entry, terms);
          if (!entry.item.hidden) shown++;
        });
        all('section', list).forEach(function (section) {
          section.hidden = !section.querySelector('ul > li:not([hidden])');
          var folded = section.querySelector('details');
          if (folded && terms.length) folded.open = true;
        });
        count(form, shown, entries.length);
      });
    });
  }

  function matrixFilter() {
    var form = document.querySelector('form[data-matrix]'), table = document.getElementById('hb-matrix');
    if (!form || !table) return;
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells, 1);
    var rows;
    // A run of empty cells is one cell, so each knows where it starts and how far it reaches.
    var read = function () {
      rows = all('tbody > tr:not(.matrix-group)', table).map(function (row) {
        var column = 0, cells = [];
        for (var cell = row.cells[0].nextElementSibling; cell; cell = cell.nextElementSibling) {
          cells.push({ cell: cell, start: column, end: column + cell.colSpan, filled: !!cell.firstElementChild });
          column += cell.colSpan;
        }
        var filled = cells.filter(function (entry) { return entry.filled; }).map(function (entry) { return entry.start; });
        return { row: row, cells: cells, filled: filled, text: fold(row.cells[0].textContent), open: row.classList.contains('open-row') };
      });
    };
    keepInAddress(form, function () {
      if (!rows) read();
      var words = fold(form.elements.q.value).split(/\s+/).filter(Boolean);
      var role = form.elements.role.value, unit = form.elements.unit ? form.elements.unit.value : '', nobody = form.elements.nobody.checked;
      var inUnit = heads.map(function (head) { return !unit || head.dataset.unit === unit; });
      var roleColumn = heads.findIndex(function (head) { return head.dataset.role === role; });
      var isFiltered = words.length || role || unit || nobody, used = {}, shown = 0;
      rows.forEach(function (entry) {
        var fits = holds(entry.text, words) && (!nobody || entry.open) && (!role || entry.filled.indexOf(roleColumn) >= 0) &&
          (!unit || entry.filled.some(function (column) { return inUnit[column]; }));
        entry.row.hidden = !fits;
        if (!fits) return;
        shown++;
        entry.filled.forEach(function (column) { used[column] = true; });
      });
      // Columns without a letter in what is left only take room away.
      var before = [0];
      heads.forEach(function (head, column) {
        head.hidden = !!isFiltered && !(inUnit[column] && used[column]);
        before.push(before[column] + (head.hidden ? 0 : 1));
      });
      rows.forEach(function (entry) {
        if (entry.row.hidden) return;
        entry.cells.forEach(function (place) {
          var left = before[place.end] - before[place.start];
          place.cell.hidden = !left;
          if (place.end - place.start > 1 && left) place.cell.colSpan = left;
        });
      });
      Array.prototype.forEach.call(table.tBodies, function (body) {
        body.rows[0].cells[0].colSpan = before[heads.length] + 1;
        body.hidden = !body.querySelector('tr:not(.matrix-group):not([hidden])');
      });
      all('.by-role details').forEach(function (details) {
        details.hidden = (role && details.dataset.role !== role) || (unit && details.dataset.unit !== unit);
        var left = 0;
        all('li', details).forEach(function (item) {
          item.hidden = !holds(fold(item.textContent), words) || (nobody && !item.classList.contains('open-row'));
          if (!item.hidden) left++;
        });
        details.querySelector('.count').textContent = left;
        if (role) details.open = true;
        else if (isFiltered && !left) details.hidden = true;
      });
      count(form, shown, rows.length);
    });
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
    scrollSpy();
    tips();
    listFilters();
    matrixFilter();
    arcs();
    printing();
  });
})();
