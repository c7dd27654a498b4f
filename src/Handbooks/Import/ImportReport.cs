using System.Collections.Immutable;

namespace Handbooks.Import;

/// <summary>What was made of a handbook that was written for another tool.</summary>
/// <param name="Settings">The text of a starter handbook.yml, with line feeds. What is only guessed stands in it as comments.</param>
/// <param name="Errors">What keeps the site from being written, most frequent first.</param>
/// <param name="Understood">What was read, most general first.</param>
/// <param name="Questions">What only a person can tell, most pages first.</param>
/// <param name="NotUnderstood">What else needs a person, most frequent first.</param>
public sealed record ImportReport(
    string Settings, ImmutableArray<ImportCount> Errors, ImmutableArray<ImportCount> Understood, ImmutableArray<ImportQuestion> Questions, ImmutableArray<ImportCount> NotUnderstood);

/// <param name="Example">One of them, with its place; null where the count says enough.</param>
public sealed record ImportCount(int Count, string What, string? Example = null);

/// <summary>Something that looks like one thing and may be another.</summary>
/// <param name="Count">How many pages, folders or headings it is about.</param>
/// <param name="Lines">Of handbook.yml, which say yes; none where the answer is elsewhere.</param>
public sealed record ImportQuestion(int Count, string Text, ImmutableArray<string> Lines);
