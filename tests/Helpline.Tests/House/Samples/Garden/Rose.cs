namespace Helpline.Tests.House.Samples.Garden;

/// <summary>Sample: what others must not know.</summary>
internal class Rose
{
    internal static string Smell() => "sweet";
}
