namespace Helpline.Tests.Support;

/// <summary>A person waited longer than anybody would and got no answer: a talk that is stuck.</summary>
internal sealed class UnansweredException(string message) : Exception(message);
