namespace Helpline.Tests.House.Samples.Secrets;

/// <summary>Sample: a record prints all it holds.</summary>
internal sealed record OpenWord(string Word);
