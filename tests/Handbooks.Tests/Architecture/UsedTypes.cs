using System.Reflection;
using System.Reflection.Emit;

namespace Handbooks.Tests.Architecture;

/// <summary>Every type of our own that a type names: in its signatures, and in the bodies of its methods.</summary>
internal static class UsedTypes
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    public static IEnumerable<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(type.BaseType);
        foreach (var face in type.GetInterfaces())
            Add(face);
        foreach (var field in type.GetFields(Declared))
            Add(field.FieldType);
        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        {
            foreach (var parameter in method.GetParameters())
                Add(parameter.ParameterType);
            Add((method as MethodInfo)?.ReturnType);
            foreach (var member in Members(method))
            {
                Add(member as Type);
                Add(member.DeclaringType);
            }
        }
        return used.Where(candidate => candidate.Assembly == type.Assembly && candidate != type);

        void Add(Type? candidate)
        {
            if (candidate is null || !used.Add(candidate))
                return;
            Add(candidate.GetElementType());
            foreach (var argument in candidate.IsGenericType ? candidate.GetGenericArguments() : [])
                Add(argument);
        }
    }

    /// <summary>The members that a method's instructions name, by their tokens.</summary>
    private static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
            yield break;
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var value = il[at] == 0xFE ? 0xFE00 | il[at + 1] : il[at];
            var code = OpCodesByValue[value];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments) is { } member)
                yield return member;
            at += OperandSize(code, il, at);
        }
    }

    private static int OperandSize(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
