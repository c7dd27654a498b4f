namespace Handbooks.Syntax.Markdown.Tags.Vocabulary;

/// <summary>What a tag stands for, whatever tool it is from.</summary>
internal enum TagMeaning
{
    Unknown,

    /// <summary>A note, a tip, a warning.</summary>
    Box,
    Tabs,
    Tab,
    Dropdown,
    Stepper,
    Step,
    Cards,
    Card,

    /// <summary>A frame that says how its content looks, not what it is: the content stays, the frame goes.</summary>
    Frame,

    /// <summary>A condition or a loop: nothing here can carry it out, and all that it holds is shown.</summary>
    Condition,

    /// <summary>Another case of a condition.</summary>
    Branch,

    /// <summary>A link to another page, with that link written out in it.</summary>
    PageLink,

    /// <summary>Something of another site, as a link.</summary>
    Embed,
    File,
    Code,
    Figure,

    /// <summary>The description of a call to a program's interface.</summary>
    Api,

    /// <summary>A link in running text, often the address in a Markdown link.</summary>
    Reference,
    Button,

    /// <summary>A few words with a look.</summary>
    Words,

    /// <summary>A value by its name.</summary>
    Parameter,
    Contents,

    /// <summary>Text that the other tool makes or fetches.</summary>
    Elsewhere,

    /// <summary>Nothing that a reader sees.</summary>
    Silent,

    /// <summary>Text for which no tag has a meaning; outside pairs of tags only, see <see cref="Edits.LiteralTags"/>.</summary>
    Literal,
}

internal static class TagMeanings
{
    /// <summary>On a line of its own it is a block; the others stand among words, or are a paragraph.</summary>
    public static bool IsBlock(this TagMeaning meaning) =>
        meaning is not (TagMeaning.Reference or TagMeaning.Button or TagMeaning.Words or TagMeaning.Parameter);

    /// <summary>Among words it ends the paragraph: what it holds is blocks.</summary>
    public static bool EndsParagraph(this TagMeaning meaning) =>
        meaning is TagMeaning.Box or TagMeaning.Tabs or TagMeaning.Tab or TagMeaning.Dropdown or TagMeaning.Stepper or TagMeaning.Step
            or TagMeaning.Cards or TagMeaning.Card or TagMeaning.PageLink or TagMeaning.Code;

    /// <summary>Without its other half it is a slip of its author's.</summary>
    public static bool MustClose(this TagMeaning meaning) =>
        meaning is TagMeaning.Box or TagMeaning.Tabs or TagMeaning.Tab or TagMeaning.Dropdown or TagMeaning.Stepper or TagMeaning.Step
            or TagMeaning.Condition or TagMeaning.Code or TagMeaning.Literal;
}
