using Helpline.Tests.House.Samples.Garden;

namespace Helpline.Tests.House.Samples.Kitchen;

/// <summary>Sample: knows a rose.</summary>
internal static class ByGenericCall
{
    internal static object[] Make() => Array.Empty<Rose>();
}
