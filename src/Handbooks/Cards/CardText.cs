namespace Handbooks.Cards;

/// <summary>What is written on the picture of one page.</summary>
/// <param name="Name">Of the handbook, above the title; empty where the title is that name.</param>
/// <param name="Facts">A short line below the title; may be empty.</param>
/// <param name="Language">Of the site: a code such as <c>en</c>. It decides on which side lines begin.</param>
public sealed record CardText(string Name, string Title, string Facts, string Language);
