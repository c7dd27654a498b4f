using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Handbooks.Linking.Addresses;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages.Data;

/// <summary>
/// The matrix for spreadsheets, with only the letters that count: <c>/matrix/matrix.csv</c> has a row for each activity and a column for
/// each role, <c>/matrix/assignments.csv</c> a row for each assignment (RFC 4180, with a byte order mark to preserve letters).
/// </summary>
internal static class MatrixCsv
{
    /// <summary>With more roles, the table is nearly empty, and its size grows with their square.</summary>
    private const int MostColumns = 300;

    /// <summary>Including semicolons and tabs, which some spreadsheets treat as separators.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    public static IEnumerable<DataFile> Files(SitePlan plan) =>
    [
        plan.Output.File(FixedAddresses.AssignmentList, () => Assignments(plan)),
        .. HasTable(plan) ? [plan.Output.File(FixedAddresses.MatrixTable, () => Table(plan))] : ImmutableArray<DataFile>.Empty,
    ];

    public static bool HasTable(SitePlan plan) => plan.Handbook.Roles.Length <= MostColumns;

    private static byte[] Table(SitePlan plan)
    {
        var roles = plan.Units.SelectMany(unit => unit.Roles).ToList();
        // An empty cell costs one byte, and most of a large matrix is empty.
        var csv = new CsvText(plan.Output.Limits.OfWhole + ((long)roles.Count * plan.Handbook.Activities.Length));
        var columnOf = roles.Select((role, i) => (role.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        csv.Line([plan.Strings.Matrix.Group, plan.Strings.Matrix.Activity, .. roles.Select(plan.TitleOf)]);
        var cells = new string[roles.Count];
        foreach (var (title, activities) in plan.Matrix.Groups)
        {
            foreach (var activity in activities)
            {
                Array.Fill(cells, "");
                foreach (var role in activity.Roles)
                    cells[columnOf[role]] = Signs(activity, role);
                csv.Line([title, activity.Title, .. cells]);
            }
        }
        return csv.ToBytes();
    }

    private static byte[] Assignments(SitePlan plan)
    {
        var (strings, csv) = (plan.Strings.Matrix, new CsvText(plan.Output.Limits.OfWhole));
        csv.Line([strings.Group, strings.Activity, plan.Strings.Roles.Role, strings.Letter, strings.Basis, strings.Source]);
        foreach (var (title, activities) in plan.Matrix.Groups)
        {
            foreach (var (activity, assignment) in activities.SelectMany(activity => activity.Assignments, (activity, own) => (activity, own)))
            {
                if (assignment.Counts && !assignment.Written.IsEmpty)
                    csv.Line([title, activity.Title, plan.TitleOf(plan.Handbook.Role(assignment.Role)), Signs(assignment),
                        assignment.IsDeclared ? strings.DeclaredBasis : strings.InferredBasis, plan.Address(assignment.Source)]);
            }
        }
        return csv.ToBytes();
    }

    /// <summary>"RA"; "DRI/C" if a letter has several characters; "A; C (budget only)" if a source has a condition.</summary>
    internal static string Signs(Activity activity, RoleId role)
    {
        var own = activity.For(role).Where(assignment => !assignment.Written.IsEmpty).ToList();
        return own.Exists(assignment => assignment.Qualifier is not null)
            ? string.Join("; ", own.Where(assignment => assignment.Counts).Select(Signs).Distinct())
            : Joined(activity.WrittenFor(role));
    }

    private static string Signs(Assignment assignment) =>
        Joined(assignment.Written) + (assignment.Qualifier is { } condition ? $" ({condition})" : "");

    private static string Joined(IEnumerable<SchemeLetter> letters)
    {
        var signs = letters.Select(letter => letter.Sign).ToList();
        return string.Join(signs.Exists(sign => sign.Length > 1) ? "/" : "", signs);
    }

    /// <exception cref="TextTooLargeException">A line would exceed the limit.</exception>
    private sealed class CsvText
    {
        private readonly BoundedBytes _bytes;

        public CsvText(long mostBytes)
        {
            _bytes = new BoundedBytes(mostBytes);
            _bytes.Write("\uFEFF"u8);
        }

        public void Line(ReadOnlySpan<string> fields)
        {
            for (var i = 0; i < fields.Length; i++)
            {
                if (i > 0)
                    _bytes.Write(","u8);
                if (fields[i].Length > 0)
                    Encoding.UTF8.GetBytes(Field(fields[i]), _bytes);
            }
            _bytes.Write("\r\n"u8);
        }

        public byte[] ToBytes() => _bytes.ToArray();

        /// <summary>
        /// Escapes text that a spreadsheet would run as a formula, even after leading spaces or with a full-width sign.
        /// </summary>
        private static string Field(string text)
        {
            var first = text.AsSpan().TrimStart();
            var isFormula = first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
            var safe = isFormula || text.StartsWith('\t') || text.StartsWith('\r') ? "'" + text : text;
            return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
        }
    }
}
