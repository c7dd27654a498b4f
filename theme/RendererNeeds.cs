using System.Text.Encodings.Web;
using System.Text.Unicode;
using Handbooks.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Handbooks.Theme;

/// <summary>The few objects that HtmlRenderer and our components ask for; a container would be more machinery than theme.</summary>
internal sealed class RendererNeeds(Strings strings) : IServiceProvider
{
    // The default encoder writes every letter beyond ASCII as an entity: larger pages, and text that the leak gate cannot read plainly.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(Strings))
            return strings;
        if (serviceType == typeof(HtmlEncoder))
            return Encoder;
        return serviceType == typeof(ILoggerFactory) ? NullLoggerFactory.Instance : null;
    }
}
