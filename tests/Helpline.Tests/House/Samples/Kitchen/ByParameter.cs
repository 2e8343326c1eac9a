using Helpline.Tests.House.Samples.Garden;

namespace Helpline.Tests.House.Samples.Kitchen;

/// <summary>Sample: knows a rose.</summary>
internal static class ByParameter
{
    internal static void Take(Rose? rose) => _ = rose is null;
}
