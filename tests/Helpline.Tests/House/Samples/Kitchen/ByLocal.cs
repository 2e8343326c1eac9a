using Helpline.Tests.House.Samples.Garden;

namespace Helpline.Tests.House.Samples.Kitchen;

/// <summary>Sample: knows a rose.</summary>
internal static class ByLocal
{
    internal static bool Look(object thing)
    {
        var rose = thing as Rose;
        return rose is not null && rose.Equals(thing);
    }
}
