#pragma warning disable BL0006 // Frames may change in another version of the framework; the build pins it, and tests compare every byte.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Handbooks.Localization;
using Handbooks.Pages;
using Handbooks.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

namespace Handbooks.Theme;

/// <summary>
/// Writes components as HTML, each once. The framework's own renderer keeps a tree for every component and compares it with the one
/// before, which costs as much again as making it.
/// </summary>
internal sealed class PageWriter(BoundedText output, Strings strings, Replacements? replacements)
{
    // The default encoder writes every letter beyond ASCII as an entity: larger pages, and text that the leak gate cannot read plainly.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Elements without content and end tag.</summary>
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);

    /// <summary>One for each component that is being written: those within one another.</summary>
    private readonly List<RenderTreeBuilder> _builders = [];
    private int _depth;

    /// <summary>The component whose markup is being written.</summary>
    private Part? _user;

    public void Write(Page page)
    {
        try
        {
            _parameters[nameof(Document.Page)] = page;
            Write(typeof(Document));
        }
        finally
        {
            _builders.ForEach(builder => builder.Dispose());
        }
    }

    private void Write([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type type)
    {
        var part = Create(type);
        if (_depth == _builders.Count)
            _builders.Add(new RenderTreeBuilder());
        var builder = _builders[_depth++];
        var user = _user;
        Render(part, builder);
        _user = part;
        var frames = builder.GetFrames();
        Write(frames.Array.AsSpan(0, frames.Count));
        _user = user;
        builder.Clear();
        _depth--;
    }

    private Part Create([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type type)
    {
        // Only components of others can stand in one another without end.
        if (replacements is not null && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ThemeException($"{_user?.GetType().Name} stands in itself without end, by way of {type.Name}.");
        return replacements?.For(type, _user) ?? Activator.CreateInstance(type) as Part
            ?? throw new ThemeException($"{type.Name} is no component of a written page. Begin it with @inherits Handbooks.Theme.Part.");
    }

    private void Render(Part part, RenderTreeBuilder builder)
    {
        try
        {
            part.Render(strings, ParameterView.FromDictionary(_parameters), builder);
        }
        catch (Exception e) when (e is not ThemeException && part.GetType().Assembly != typeof(Part).Assembly)
        {
            throw new ThemeException($"{part.GetType().Name} failed: {e.GetType().Name}: {e.Message}", e);
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "OpenComponent keeps all members of a component.")]
    private void Write(ReadOnlySpan<RenderTreeFrame> frames)
    {
        while (!frames.IsEmpty)
        {
            ref readonly var frame = ref frames[0];
            var length = 1;
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    Encoder.Encode(output, frame.TextContent);
                    break;
                case RenderTreeFrameType.Markup:
                    output.Write(frame.MarkupContent);
                    break;
                case RenderTreeFrameType.Element:
                    length = frame.ElementSubtreeLength;
                    WriteElement(frame.ElementName, frames[1..length]);
                    break;
                case RenderTreeFrameType.Component:
                    length = frame.ComponentSubtreeLength;
                    _parameters.Clear();
                    foreach (ref readonly var attribute in frames[1..length])
                        _parameters[attribute.AttributeName] = attribute.AttributeValue;
                    Write(frame.ComponentType);
                    break;
                case RenderTreeFrameType.Region:
                    break;
                default:
                    throw new ThemeException($"{_user?.GetType().Name} has a {frame.FrameType}, which a written page cannot have.");
            }
            frames = frames[length..];
        }
    }

    private void WriteElement(string name, ReadOnlySpan<RenderTreeFrame> frames)
    {
        output.Write('<');
        output.Write(name);
        for (; !frames.IsEmpty && frames[0].FrameType == RenderTreeFrameType.Attribute; frames = frames[1..])
        {
            if (frames[0].AttributeValue is not (true or string))
                continue;
            output.Write(' ');
            output.Write(frames[0].AttributeName);
            if (frames[0].AttributeValue is not string value)
                continue;
            output.Write("=\"");
            Encoder.Encode(output, value);
            output.Write('"');
        }
        if (frames.IsEmpty && Void.Contains(name))
        {
            output.Write(" />");
            return;
        }
        output.Write('>');
        Write(frames);
        output.Write("</");
        output.Write(name);
        output.Write('>');
    }
}
