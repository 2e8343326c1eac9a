namespace Helpline.Tests.House.Samples.Attic;

/// <summary>Sample: knows nobody, and its folder is not listed.</summary>
internal sealed class Chest;
