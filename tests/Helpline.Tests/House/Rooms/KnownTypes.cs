using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Helpline.Tests.House.Rooms;

/// <summary>All types that one compiled type mentions, generic arguments and element types taken apart.</summary>
internal static class KnownTypes
{
    internal static IEnumerable<TypeReference> Of(TypeDefinition type) =>
        Mentioned(type).OfType<TypeReference>().SelectMany(TakeApart);

    private static IEnumerable<TypeReference?> Mentioned(TypeDefinition type)
    {
        IEnumerable<TypeReference?> head =
        [
            type.BaseType,
            .. type.Interfaces.Select(one => one.InterfaceType),
            .. OfAttributes(type),
            .. OfGenerics(type),
        ];
        return head
            .Concat(type.Fields.SelectMany(field => OfAttributes(field).Append(field.FieldType)))
            .Concat(type.Properties.SelectMany(property => OfAttributes(property).Append(property.PropertyType)))
            .Concat(type.Events.Select(one => one.EventType))
            .Concat(type.Methods.SelectMany(OfMethod));
    }

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method) =>
        OfSignature(method)
            .Concat(OfAttributes(method))
            .Concat(OfGenerics(method))
            .Concat(method.Parameters.SelectMany(OfAttributes))
            .Concat(method.HasBody ? OfBody(method.Body) : []);

    private static IEnumerable<TypeReference?> OfBody(MethodBody body) =>
        body.Variables.Select(local => local.VariableType)
            .Concat(body.ExceptionHandlers.Select(handler => handler.CatchType))
            .Concat(body.Instructions.SelectMany(instruction => OfOperand(instruction.Operand)));

    private static IEnumerable<TypeReference?> OfOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => OfSignature(generic).Concat(generic.GenericArguments),
        MethodReference method => OfSignature(method),
        _ => [],
    };

    private static IEnumerable<TypeReference?> OfSignature(MethodReference method) =>
        [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)];

    private static IEnumerable<TypeReference?> OfGenerics(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference?> OfAttributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Select(argument => argument.Value as TypeReference)
            .Append(attribute.AttributeType));

    private static IEnumerable<TypeReference> TakeApart(TypeReference type)
    {
        var arguments = type is GenericInstanceType generic ? generic.GenericArguments.SelectMany(TakeApart) : [];
        return arguments.Append(type.GetElementType());
    }
}
