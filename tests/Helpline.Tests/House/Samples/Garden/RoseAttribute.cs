namespace Helpline.Tests.House.Samples.Garden;

/// <summary>Sample: an attribute others must not wear.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RoseAttribute(Type? type = null) : Attribute
{
    public Type? Type { get; } = type;
}
