namespace Helpline.Storage;

/// <summary>A column and why it is kept.</summary>
/// <param name="Why">Empty: nobody said why, and a test fails.</param>
internal sealed record KeptColumn(string Table, string Column, string Type, string Why);
