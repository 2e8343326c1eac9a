namespace Helpline.Desk.Register.Facts;

/// <summary>A fact that differs between two versions.</summary>
internal sealed record FactChange(string Key, string Label, string Before, string After);
