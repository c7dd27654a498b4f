using System.Text;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages.Data;

/// <summary><c>/matrix/matrix.csv</c>: the matrix for a spreadsheet, letters that count only (RFC 4180, with a byte order mark so that letters stay letters).</summary>
internal static class MatrixCsv
{
    public static SitePath Address { get; } = new("/matrix/matrix.csv");

    public static ReadOnlyMemory<byte> Write(Edition edition)
    {
        var csv = new StringBuilder("\uFEFF");
        var roles = edition.Units.SelectMany(unit => unit.Roles).ToList();
        Line(csv, ["Group", "Activity", .. roles.Select(role => role.Title)]);
        foreach (var (title, activities) in MatrixPlanner.Groups(edition))
        {
            foreach (var activity in activities)
            {
                var letters = activity.Roles.ToDictionary(role => role, role => activity.LettersOf(role).Signs());
                Line(csv, [title, activity.Title, .. roles.Select(role => letters.GetValueOrDefault(role.Id, ""))]);
            }
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void Line(StringBuilder csv, IEnumerable<string> fields) =>
        csv.AppendJoin(',', fields.Select(Field)).Append("\r\n");

    /// <summary>A text that a spreadsheet would run as a formula is made a text.</summary>
    private static string Field(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
