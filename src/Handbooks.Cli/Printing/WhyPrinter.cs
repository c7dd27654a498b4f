using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Model;
using Handbooks.Model.Recovery;

namespace Handbooks.Cli.Printing;

/// <summary>What a page was read as, for a person: its labels in their order, what speaks for each, and what its entries became.</summary>
internal sealed class WhyPrinter(Screen screen, InputFolder input)
{
    private const int LongestEntry = 80;

    public void Print(PageAccount account)
    {
        Line(screen.In(Ink.Bold, VisibleText.Of(input.Clickable(account.Path))));
        Line(account.Roles.IsEmpty ? "No role was read from this page."
            : account.Roles.Length == 1 ? $"One role was read: {VisibleText.Of(account.Roles[0])}."
            : $"{account.Roles.Length} roles were read: {VisibleText.Of(string.Join(", ", account.Roles))}.");
        if (account.Declared is { } declared)
            Line($"That is declared ({VisibleText.Of(declared.Value)}), so nothing is weighed.");
        Line("");
        foreach (var label in account.Labels)
            Print(label, account.Declared is null);
        if (account.Remedies.IsEmpty)
            return;
        Line("");
        Line(account.Declared is null ? "To settle it, add one of these lines:" : "To change it, add one of these lines:");
        foreach (var remedy in account.Remedies)
        {
            var place = remedy.File == account.Path ? "the page's front matter" : VisibleText.Of(remedy.File);
            Line($"  {screen.In(Ink.Cyan, VisibleText.Of(remedy.Line))}  {screen.In(Ink.Dim, $"in {place}: {remedy.Effect}")}");
        }
        screen.Writer.Flush();
    }

    private void Print(LabelAccount label, bool isWeighed)
    {
        var says = label.IsRole ? screen.In(Ink.Bold, "role") : label.Part is { } part ? PageAccount.NameOf(part) : "";
        var weight = isWeighed && !label.Evidence.Reasons.IsEmpty ? $" ({label.Evidence.Sum}; a role needs {RoleEvidence.Enough})" : "";
        var told = says.Length > 0 ? says + weight : weight.TrimStart();
        Line($"{Number(label.Label.Span.StartPosition.Line)}  {Short(label.Label.Value).TrimEnd(':', '：')}{(told.Length > 0 ? ": " : "")}{told}");
        if (isWeighed)
        {
            foreach (var reason in label.Evidence.Reasons)
                Line($"{Indent}{reason.Weight.ToString("+0;-0", CultureInfo.InvariantCulture),3}  {VisibleText.Of(reason.Text)}");
            if (!label.Evidence.Reasons.IsEmpty && !label.Evidence.SaysSomething)
                Line($"{Indent}     nothing under it says what such a role does or needs");
        }
        foreach (var entry in label.Entries)
        {
            var became = screen.In(entry.Kind == EntryKind.Text ? Ink.Yellow : Ink.Dim, PageAccountText.NameOf(entry.Kind));
            Line($"{Number(entry.Span.StartPosition.Line)}    {became}  "
                + $"{Short(entry.Text)}{(entry.Reason is { } reason ? screen.In(Ink.Dim, $" ({reason})") : "")}");
        }
    }

    private const string Indent = "      ";

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture).PadLeft(5);

    private static string Short(string text) => VisibleText.Of(text.Length > LongestEntry ? text[..LongestEntry] + "…" : text);

    private void Line(string text) => screen.Writer.WriteLine(text);
}

/// <summary>The words for what a page's text was read as: those of the manual, for people and programs alike.</summary>
internal static class PageAccountText
{
    public static string NameOf(EntryKind kind) => kind switch
    {
        EntryKind.Text => "text",
        EntryKind.Responsibility => "responsibility",
        EntryKind.Essential => "requirement",
        EntryKind.Desirable => "desirable",
        EntryKind.Interaction => "interaction",
        EntryKind.Process => "process",
        EntryKind.Area => "area",
        EntryKind.Metric => "metric",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
