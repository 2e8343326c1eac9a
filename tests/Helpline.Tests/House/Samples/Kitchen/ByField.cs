using Helpline.Tests.House.Samples.Garden;

namespace Helpline.Tests.House.Samples.Kitchen;

/// <summary>Sample: knows a rose.</summary>
internal sealed class ByField
{
    internal readonly Rose Held = new();
}
