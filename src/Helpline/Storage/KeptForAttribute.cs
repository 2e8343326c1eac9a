namespace Helpline.Storage;

/// <summary>Why a column is kept. Every stored property carries one; <c>disclose schema</c> prints it.</summary>
/// <param name="why">The reason, in words for a reviewer.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeptForAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
