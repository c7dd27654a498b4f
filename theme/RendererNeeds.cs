using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Handbooks.Theme;

/// <summary>The few objects that HtmlRenderer asks for; a container would be more machinery than theme.</summary>
internal sealed class RendererNeeds : IServiceProvider
{
    public static RendererNeeds Instance { get; } = new();

    // The default encoder writes every letter beyond ASCII as an entity: larger pages, and text that the leak gate cannot read plainly.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(HtmlEncoder))
            return Encoder;
        return serviceType == typeof(ILoggerFactory) ? NullLoggerFactory.Instance : null;
    }
}
