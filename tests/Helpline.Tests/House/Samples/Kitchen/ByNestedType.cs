using Helpline.Tests.House.Samples.Garden;

namespace Helpline.Tests.House.Samples.Kitchen;

/// <summary>Sample: knows a rose.</summary>
internal static class ByNestedType
{
    private sealed class Inner
    {
        internal Rose? Held { get; set; }
    }

    internal static object Make() => new Inner();
}
