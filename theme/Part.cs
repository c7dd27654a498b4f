using Handbooks.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Handbooks.Theme;

/// <summary>A component of a page: <see cref="PageWriter"/> gives it its parameters, writes it once and forgets it.</summary>
public abstract class Part : IComponent
{
    /// <summary>The texts of the page's language.</summary>
    protected Strings Strings { get; private set; } = null!;

    internal void Render(Strings strings, ParameterView parameters, RenderTreeBuilder builder)
    {
        Strings = strings;
        parameters.SetParameterProperties(this);
        OnParametersSet();
        BuildRenderTree(builder);
    }

    /// <summary>Called before the component is written.</summary>
    protected virtual void OnParametersSet()
    {
    }

    /// <summary>Made from the component's markup.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    void IComponent.Attach(RenderHandle renderHandle) => throw new NotSupportedException();

    Task IComponent.SetParametersAsync(ParameterView parameters) => throw new NotSupportedException();
}
