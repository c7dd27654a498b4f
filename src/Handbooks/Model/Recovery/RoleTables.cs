using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>Tables with one role per row or per column.</summary>
internal static class RoleTables
{
    private const int MostWords = 8;

    /// <summary>In characters: "Is mostly in charge of".</summary>
    private const int FarthestDuty = 12;

    /// <param name="isExpected">The page's title mentions roles: a table without heads may list them.</param>
    public static ImmutableArray<RoleSite> Find(PageDocument page, PartNames parts, RoleNames names, bool isExpected)
    {
        var readers = new List<(Reader Reader, ImmutableArray<RoleSite> Sites, bool IsExpected)>();
        HeadingBlock? above = null;
        foreach (var block in page.Markdown)
        {
            above = block as HeadingBlock ?? above;
            foreach (var table in block is Table own ? [own] : (block as ContainerBlock)?.Descendants<Table>() ?? [])
            {
                // So may one under a heading that mentions roles.
                var isUnderRoles = above is not null && names.AreSeveral(InlineText.Of(above));
                var reader = new Reader(page, table, parts, names);
                readers.Add((reader, [.. reader.Find(isExpected || isUnderRoles)], isExpected || isUnderRoles));
            }
        }
        var heads = readers.Where(read => !read.Sites.IsEmpty).Select(read => read.Reader.Heads).ToHashSet(StringComparer.Ordinal);
        return [.. readers.SelectMany(read => read.Sites.IsEmpty && heads.Contains(read.Reader.Heads)
            ? read.Reader.Find(read.IsExpected, isLikeOthers: true) : [.. read.Sites])];
    }

    private sealed class Reader
    {
        private readonly PageDocument _page;
        private readonly PartNames _parts;
        private readonly RoleNames _names;
        private readonly List<TableRow> _rows;
        private readonly List<TableCell> _heads;
        private readonly List<string> _texts;

        public Reader(PageDocument page, Table table, PartNames parts, RoleNames names)
        {
            (_page, _parts, _names) = (page, parts, names);
            _rows = [.. table.OfType<TableRow>()];
            _heads = _rows.FirstOrDefault() is { IsHeader: true } head ? [.. head.OfType<TableCell>()] : [];
            _texts = _heads.ConvertAll(TextOf);
            // The author wrote the heads as an ordinary row.
            if (_texts.TrueForAll(text => text.Length == 0) && _rows.Find(row => !row.IsHeader) is { } first && AreHeads(first))
            {
                _rows.RemoveRange(0, _rows.IndexOf(first) + 1);
                _heads = [.. first.OfType<TableCell>()];
                _texts = _heads.ConvertAll(TextOf);
            }
        }

        private bool AreHeads(TableRow row)
        {
            var texts = row.OfType<TableCell>().Select(TextOf).ToList();
            return texts.Count > 1 && texts.Exists(HeadWords.AreRole)
                && texts.Exists(text => _parts.Find(text) is RolePart.Responsibilities or RolePart.Essential or RolePart.Purpose);
        }

        /// <summary>Tables with the same heads are of one kind; empty without heads.</summary>
        public string Heads => string.Concat(_texts.Select(text => LabelText.Of(text).Joined + "|")).TrimStart('|');

        /// <param name="isLikeOthers">A table with the same heads is one of roles.</param>
        public List<RoleSite> Find(bool isExpected, bool isLikeOthers = false)
        {
            if (_texts.Count > 2 && Columns() is { Count: > 0 } columns)
                return columns;
            return Rows(isExpected, isLikeOthers);
        }

        private List<RoleSite> Rows(bool isExpected, bool isLikeOthers)
        {
            var roleColumn = _texts.FindIndex(text => text.Length > 0 && HeadWords.AreRole(text));
            // "Role, Description, Reports to": only a role reports to another.
            isLikeOthers = isLikeOthers && _texts.Count > 2;
            isLikeOthers |= _texts.Exists(text => _parts.Read(text) is { Part: RolePart.Reporting });
            isLikeOthers = isLikeOthers && roleColumn >= 0 && NamesInColumn(roleColumn, isMost: false);
            // "Role" over the names says nothing about the other columns.
            var hasDuties = _texts.Where((_, i) => i != roleColumn).Any(text => _parts.Read(text) is { Part: RolePart.Responsibilities });
            var hasRequirements = _texts.Exists(text => _parts.Read(text) is { Part: RolePart.Essential or RolePart.Desirable });
            var describes = _texts.Exists(text => _parts.Read(text) is { Part: RolePart.Purpose });
            // A table of people says who they are, not which roles exist.
            // A word for a role that also means its holder does so in the last column.
            var people = Enumerable.Range(0, _texts.Count).FirstOrDefault(i => i != roleColumn && _texts[i].Length > 0
                && HeadWords.ArePeople(_texts[i]) && (i == _texts.Count - 1 || !HeadWords.AreRole(_texts[i])), -1);
            var saysWhoDoesWhat = roleColumn >= 0 && hasDuties && NamesInColumn(roleColumn);
            // "Role, How often, In short, Who": the holder comes after the description.
            var saysWhatTheyAre = isExpected && roleColumn == 0 && describes && people > 1;
            // "Name, Role, Description" over "In charge of the lamps": it says what each role does.
            var saysWhatTheyDo = roleColumn >= 0 && describes && !hasDuties && NamesInColumn(roleColumn) && DescribesDuties();
            if (people >= 0 && !saysWhoDoesWhat && !saysWhatTheyAre && !saysWhatTheyDo && ((!hasDuties && !hasRequirements) || people < roleColumn))
                return [];
            var isHeadless = _texts.TrueForAll(text => text.Length == 0);
            // "Area, Duties" under "Key roles": the first column names the roles.
            var namesFirst = isExpected && hasDuties && _texts[0].Length > 0 && _names.KindOf(_texts[0]) is not NameKind.Thing
                && _parts.Read(_texts[0]) is null or { Part: RolePart.Areas } && people < 0 && NamesInColumn(0, isMost: false);
            if (roleColumn < 0 && !(isExpected && isHeadless) && !namesFirst && !(hasDuties && NamesInColumn(0)))
                return [];
            // "Role, Focus, Connection": in a context of roles, sentences beside job names are duties.
            var isOpen = isExpected && roleColumn == 0 && people < 0 && !hasDuties && !hasRequirements && !describes && NamesInColumn(0)
                && SaysInWords();
            if (roleColumn >= 0 && !hasDuties && !hasRequirements && !isOpen
                && !(describes && (isExpected || isLikeOthers || NamesInColumn(roleColumn))))
                return [];
            var column = Math.Max(0, roleColumn);
            var bodies = _rows.Where(row => !row.IsHeader && row.Count > 1 && column < row.Count).ToList();
            var isSure = (roleColumn >= 0 && hasDuties && column == 0) || saysWhatTheyAre || (namesFirst && roleColumn < 0)
                || (roleColumn == 0 && describes && (isLikeOthers || NamesInColumn(0)));
            var sites = bodies.Where(row => CanBeName(TextOf((TableCell)row[column]), isSure))
                .Select(row => Row(row, column, describes && !hasDuties, isOpen)).OfType<RoleSite>().ToList();
            // A table of people or meetings mentions a role here and there.
            return sites.Count * 2 >= bodies.Count ? sites : [];
        }

        /// <param name="isMost">Two thirds of the cells; otherwise one cell.</param>
        private bool NamesInColumn(int column, bool isMost = true)
        {
            var cells = _rows.Where(row => !row.IsHeader && column < row.Count).Select(row => TextOf((TableCell)row[column]))
                .Where(text => text.Length > 0).ToList();
            var jobs = cells.Count(_names.IsJob);
            return jobs > 0 && (!isMost || jobs * 3 >= cells.Count * 2);
        }

        /// <summary>Most cells in the description column begin with a duty.</summary>
        private bool DescribesDuties()
        {
            var column = _texts.FindIndex(text => _parts.Read(text) is { Part: RolePart.Purpose });
            var cells = _rows.Where(row => !row.IsHeader && column < row.Count).Select(row => TextOf((TableCell)row[column]))
                .Where(text => text.Length > 0).ToList();
            return cells.Count > 1 && cells.Count(SaysDuty) * 3 >= cells.Count * 2;
        }

        private static bool SaysDuty(string text) =>
            Languages.MayHold(text, "duty sentences") && Languages.For(text).Any(set => set["duty sentences"].Any(phrase =>
                phrase.Contains(' ', StringComparison.Ordinal) && Phrases.IndexOf(text, phrase) is >= 0 and < FarthestDuty));

        private bool CanBeName(string text, bool isSure) =>
            text.Length > 0 && (_names.IsJob(text)
                || (isSure && text.Count(c => c == ' ') < MostWords && _parts.Find(text) is null && !text.EndsWith('.')
                    && _names.KindOf(text) is not NameKind.Level));

        /// <summary>Most cells beside the names have several words.</summary>
        private bool SaysInWords()
        {
            var cells = _rows.Where(row => !row.IsHeader).SelectMany(row => row.OfType<TableCell>().Skip(1)).Select(TextOf)
                .Where(text => text.Length > 0).ToList();
            return cells.Count > 0 && cells.Count(text => text.Count(c => c == ' ') > 1) * 3 >= cells.Count * 2;
        }

        private RoleSite? Row(TableRow row, int roleColumn, bool describes, bool isOpen)
        {
            var name = (TableCell)row[roleColumn];
            var own = new List<Block>();
            var children = new List<Section>();
            for (var i = 0; i < row.Count; i++)
            {
                if (i == roleColumn || row[i] is not TableCell { Count: > 0 } cell || !HasText(cell))
                    continue;
                var head = i < _heads.Count ? _texts[i] : "";
                var part = _parts.Read(head)?.Part;
                if (head.Length > 0 && (HeadWords.AreMeta(head) || (HeadWords.ArePeople(head) && part is not RolePart.Responsibilities)))
                    continue;
                if (head.Length == 0 || (part is RolePart.Purpose && describes) || (part is null && isOpen))
                    own.AddRange(cell);
                else if (part is not null)
                    children.Add(new Section(HeadingLike(_heads[i], head), head, [.. cell], []));
            }
            if (own.Count == 0 && children.Count == 0)
                return null;
            var evidence = RoleEvidence.None.With("it is a row of a table of roles", RoleEvidence.Enough, true);
            return new RoleSite(new(_names.Cleaned(TextOf(name)), _page.SpanOf(name).Trimmed()),
                new Section(null, TextOf(name), [.. own], [.. children]))
            {
                Evidence = evidence,
            };
        }

        /// <summary>Column heads that are jobs, or levels of one, over text: each column is a role.</summary>
        private List<RoleSite> Columns()
        {
            var roles = Enumerable.Range(1, _texts.Count - 1).Where(i => _names.KindOf(_texts[i]) is NameKind.Job or NameKind.Likely
                or NameKind.Level).ToList();
            if (roles.Count < 2 || roles.Count * 3 < (_texts.Count - 1) * 2 || _texts.Skip(1).Any(text => _parts.Find(text) is not null))
                return [];
            var bodies = _rows.Where(row => !row.IsHeader).ToList();
            var cells = bodies.SelectMany(row => roles.Where(i => i < row.Count).Select(i => TextOf((TableCell)row[i])))
                .Where(text => text.Length > 0).ToList();
            if (cells.Count < roles.Count || cells.Count(text => text.Count(c => c == ' ') >= 2 || text.Length > 24) * 3 < cells.Count * 2)
                return [];
            return roles.ConvertAll(i => Column(i, bodies));
        }

        private RoleSite Column(int column, List<TableRow> bodies)
        {
            var children = new List<Section>();
            var isLadder = _names.KindOf(_texts[column]) is NameKind.Level || LadderHead() || _names.IsLevelWord(FirstWord(_texts[column]));
            var part = isLadder ? RolePart.Essential : RolePart.Responsibilities;
            foreach (var row in bodies)
            {
                if (column >= row.Count || row[column] is not TableCell { Count: > 0 } cell || !HasText(cell))
                    continue;
                var label = TextOf((TableCell)row[0]);
                var own = !isLadder && _parts.Find(label) is RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable
                    ? _parts.Find(label) ?? part : part;
                var over = own switch
                {
                    RolePart.Responsibilities => "Responsibilities",
                    RolePart.Essential => "Requirements",
                    RolePart.Desirable => "Nice to have",
                    _ => label
                };
                children.Add(new Section(HeadingLike((TableCell)row[0], over), over, [.. cell], []));
            }
            var evidence = RoleEvidence.None.With("it is a column of a table of roles", RoleEvidence.Enough, true);
            return new RoleSite(new(_names.Cleaned(_texts[column]), _page.SpanOf(_heads[column]).Trimmed()),
                new Section(null, _texts[column], [], [.. children]))
            {
                Evidence = evidence,
            };
        }

        /// <summary>A career ladder compares what people can do at each level.</summary>
        private bool LadderHead()
        {
            var text = LabelText.Of(_texts[0]).Joined;
            return _parts.Read(_texts[0])?.Part is RolePart.Essential or RolePart.Levels
                || Languages.Have(_texts[0], "ladder heads", text);
        }

        private static bool HasText(TableCell cell) => TextOf(cell).Length > 0 || cell.Any(block => block is ListBlock);

        private static string FirstWord(string text) => LabelText.Of(text).Words is [var first, ..] ? first.Text : "";

        /// <summary>On the role's own page, the column head becomes the heading of its cell.</summary>
        private static HeadingBlock HeadingLike(TableCell head, string title) => new(null!)
        {
            Level = 2,
            Span = head.Span,
            Line = head.Line,
            Inline = new ContainerInline().AppendChild(new LiteralInline(title) { Span = head.Span }),
        };

        private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();
    }
}
