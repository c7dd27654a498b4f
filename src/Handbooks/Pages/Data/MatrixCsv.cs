using System.Buffers;
using System.Text;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages.Data;

/// <summary>
/// <c>/matrix/matrix.csv</c>: the matrix for a spreadsheet, with only the letters that count (RFC 4180, with a byte order mark
/// to preserve letters).
/// </summary>
internal static class MatrixCsv
{
    /// <summary>Including semicolons and tabs, which some spreadsheets treat as separators.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    public static SitePath Address => FixedAddresses.MatrixTable;

    /// <exception cref="TextTooLargeException">It would exceed the limit for files made from the whole handbook.</exception>
    public static ReadOnlyMemory<byte> Write(SitePlan plan)
    {
        var roles = plan.Units.SelectMany(unit => unit.Roles).ToList();
        // An empty cell costs one byte, and most of a large matrix is empty.
        using var csv = new BoundedText(plan.Output.Limits.OfWhole + ((long)roles.Count * plan.Handbook.Activities.Length));
        csv.Write("\uFEFF");
        var commas = new string(',', roles.Count).AsSpan();
        var columnOf = roles.Select((role, i) => (role.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        string[] head = [plan.Strings.Matrix.Group, plan.Strings.Matrix.Activity, .. roles.Select(plan.TitleOf)];
        csv.Write(string.Join(',', head.Select(Field)));
        csv.Write("\r\n");
        foreach (var (title, activities) in MatrixPlanner.Groups(plan))
        {
            foreach (var activity in activities)
            {
                csv.Write(Field(title));
                csv.Write(',');
                csv.Write(Field(activity.Title));
                var written = -1;
                foreach (var role in activity.Roles.OrderBy(role => columnOf[role]))
                {
                    csv.Write(commas[..(columnOf[role] - written)]);
                    csv.Write(Field(Signs(activity, role)));
                    written = columnOf[role];
                }
                csv.Write(commas[..(roles.Count - 1 - written)]);
                csv.Write("\r\n");
            }
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>"RA"; "DRI/C" if a letter has several characters; "A; C (budget only)" if a source has a condition.</summary>
    internal static string Signs(Activity activity, RoleId role)
    {
        var own = activity.For(role).Where(assignment => !assignment.Written.IsEmpty).ToList();
        return own.Exists(assignment => assignment.Qualifier is not null)
            ? string.Join("; ", own.Where(assignment => assignment.Counts).Select(assignment => Joined(assignment.Written)
                + (assignment.Qualifier is { } condition ? $" ({condition})" : "")).Distinct())
            : Joined(activity.WrittenFor(role));
    }

    private static string Joined(IEnumerable<SchemeLetter> letters)
    {
        var signs = letters.Select(letter => letter.Sign).ToList();
        return string.Join(signs.Exists(sign => sign.Length > 1) ? "/" : "", signs);
    }

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
