namespace Handbooks.Model.Navigation;

/// <summary>What a page or a folder says of its own entry in the navigation.</summary>
/// <param name="Position">Lower comes first; those without come after all that have one.</param>
public sealed record NavigationHint(string? Label, double? Position)
{
    public static NavigationHint None { get; } = new(null, null);

    /// <summary>From the keys of Docusaurus, Just the Docs and Hugo.</summary>
    internal static NavigationHint Read(Fields fields)
    {
        var label = fields.OfOtherTools("sidebar_label", "nav_title", "linktitle").FirstOrDefault();
        var position = fields.NumberOfOtherTools("sidebar_position", "nav_order", "weight");
        return label is null && position is null ? None : new(label, position);
    }
}
