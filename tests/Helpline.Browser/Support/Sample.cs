namespace Helpline.Browser.Support;

/// <summary>What a person tells and what the agency answers.</summary>
internal sealed record Sample(string Where, string What, string Answer);
