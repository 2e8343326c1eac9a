namespace Helpline.Tests.Support;

/// <summary>A button as a browser would send it, with what it says.</summary>
internal sealed record HtmlButton(string Name, string Value, string Label);
