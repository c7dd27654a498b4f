using System.Text;

namespace Handbooks.Tests.Pages.Feeds;

/// <summary>A component of a calendar as a reader takes it apart.</summary>
internal sealed record CalendarComponent(string Name, List<CalendarProperty> Properties, List<CalendarComponent> Components)
{
    public string Raw(string name) => Properties.Single(property => property.Name == name).Value;

    public string Text(string name) => CalendarReader.Unescaped(Raw(name));
}

internal sealed record CalendarProperty(string Name, string Parameters, string Value);

/// <summary>Reads iCalendar by the grammar of RFC 5545, and takes nothing that is not of it.</summary>
internal static class CalendarReader
{
    public static CalendarComponent Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var physical = text[..^2].Split("\r\n");
        foreach (var line in physical)
        {
            Assert.DoesNotContain(line, c => c is '\r' or '\n' || (char.IsControl(c) && c != '\t'));
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            // Half a character at the end of a line cannot be written.
            Assert.NotEmpty(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(line));
        }
        var lines = new List<string>();
        foreach (var line in physical)
        {
            if (line[0] is ' ' or '\t')
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }
        var at = 0;
        var calendar = Component(lines, ref at);
        Assert.Equal(lines.Count, at);
        return calendar;
    }

    /// <summary>The text that a value of type TEXT stands for.</summary>
    public static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            // 3.3.11: these stand escaped or not at all.
            Assert.False(value[i] is ',' or ';', $"not escaped: {value}");
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }
            Assert.True(++i < value.Length && @"\;,nN".Contains(value[i]), $"no such escape: {value}");
            text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
        }
        return text.ToString();
    }

    private static CalendarComponent Component(List<string> lines, ref int at)
    {
        var begin = Property(lines[at++]);
        Assert.Equal("BEGIN", begin.Name);
        var component = new CalendarComponent(begin.Value, [], []);
        while (!lines[at].StartsWith("END:", StringComparison.Ordinal))
        {
            if (lines[at].StartsWith("BEGIN:", StringComparison.Ordinal))
                component.Components.Add(Component(lines, ref at));
            else
                component.Properties.Add(Property(lines[at++]));
        }
        Assert.Equal(begin.Value, Property(lines[at++]).Value);
        return component;
    }

    private static CalendarProperty Property(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = line[..colon].Split(';', 2);
        Assert.Matches("^[A-Z-]+$", head[0]);
        return new(head[0], head.Length > 1 ? head[1] : "", line[(colon + 1)..]);
    }
}
